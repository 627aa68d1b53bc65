// The pages of a report, each from values to a value for its template.
#pragma once

#include "corpus/report/page.h"
#include "corpus/report/report_letters.h"
#include "corpus/store/corpus_letter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::report {

struct SitePage {
  Frame frame;
  std::string_view page;  // the template
  Value content;
};

// Where a letter's page leads to its document.
struct SourceLink {
  std::string file = {};  // from the top of the site: "sources/x.pdf"; empty when it is not there
  std::string note = {};  // why it is not, or what the file is
};

// Of no letters each of these says that there are none.
SitePage overview_page(const ReportLetters& all);
SitePage letters_page(const ReportLetters& all);
SitePage authorities_page(const ReportLetters& all);
SitePage themes_page(const ReportLetters& all);
SitePage comparison_page(const ReportLetters& all);
SitePage method_page(const ReportLetters& all);
std::vector<SitePage> authority_pages(const ReportLetters& all);
std::vector<SitePage> theme_pages(const ReportLetters& all);
SitePage letter_page(const ReportLetters& all, std::size_t letter, const CorpusLetter& whole,
                     const SourceLink& source);

// "20 letters, visits up to 3 March 2026", with how many more there are.
std::string scope_of(const ReportLetters& all);

}  // namespace letterlens::report
