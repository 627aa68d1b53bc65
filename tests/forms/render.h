// The ways in which a letter made of forms arrives: as text, as a web page, as a Word document.
#pragma once

#include "tests/forms/form_letter.h"

#include <string>

namespace letterlens::testing {

// Plain text of wrapped lines with a running foot and form feeds, as pdftotext gives it.
std::string as_text(const FormLetter& letter);

// A web page: by the seed with heading and list elements, or with bold paragraphs and printed bullets.
std::string as_html(const FormLetter& letter);

// A Word document: by the seed with heading styles and list numbering, or bold paragraphs and typed bullets.
std::string as_docx(const FormLetter& letter);

}  // namespace letterlens::testing
