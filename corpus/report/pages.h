// The pages of a report, each from values to a value for its template.
#pragma once

#include "corpus/report/page.h"
#include "corpus/report/report_letters.h"
#include "corpus/store/stored_record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::report {

struct Page {
  Frame frame;
  std::string_view page;  // the template
  Value content;
};

// What a letter's page shows beside its record.
struct LetterExtras {
  std::string text_pages;   // as in texts.text_pages
  std::string source_file;  // from the top of the site: "sources/x.pdf"; empty when it is not there
  std::string source_note;  // why it is not, or what the file is
};

Page overview_page(const ReportLetters& all);
Page letters_page(const ReportLetters& all);
Page authorities_page(const ReportLetters& all);
Page themes_page(const ReportLetters& all);
Page comparison_page(const ReportLetters& all);
Page method_page(const ReportLetters& all);
std::vector<Page> authority_pages(const ReportLetters& all);
std::vector<Page> theme_pages(const ReportLetters& all);
Page letter_page(const ReportLetters& all, std::size_t letter, const StoredRecord& stored,
                 const LetterExtras& extras);

// "20 letters up to 3 March 2026", with how many more there are.
std::string scope_of(const ReportLetters& all);

}  // namespace letterlens::report
