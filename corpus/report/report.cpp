#include "corpus/report/report.h"

#include "corpus/report/pages.h"
#include "corpus/store/corpus_letter.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

using report::SitePage;

// Web pages are not among them: opened from disk they might run what is in them.
constexpr std::array<std::string_view, 4> copied_types{
    "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/zip", "text/plain"};

class Writer {
 public:
  Writer(Database& database, const std::string& folder, const ReportOptions& options)
      : database_(database), options_(options), site_(folder) {}

  // What is read is of one moment, whatever others write meanwhile.
  ReportFigures write() {
    ReportFigures figures;
    database_.snapshot([&] { figures = write_pages(); });
    return figures;
  }

 private:
  ReportFigures write_pages() {
    auto all = report::read_letters(database_, options_.filter, options_.newest);
    all.themes = options_.themes;
    for (const auto& page :
         {report::overview_page(all), report::letters_page(all), report::authorities_page(all),
          report::themes_page(all), report::comparison_page(all), report::method_page(all)})
      put(page);
    for (const auto& page : report::authority_pages(all)) put(page);
    for (const auto& page : report::theme_pages(all)) put(page);
    for (std::size_t at = 0; at < all.letters.size(); ++at)
      if (const auto letter = corpus_letter(database_, all.letters[at].id))
        put(report::letter_page(all, at, *letter, link_to_source(*letter)));
    site_.commit();
    return {all.letters.size(), all.let_through, pages_};
  }

  void put(const SitePage& page) {
    site_.write(page.frame.name, report::render(page.page, page.frame, page.content));
    ++pages_;
  }

  // Copies the letter's document into the report, if it may be.
  report::SourceLink link_to_source(const CorpusLetter& letter) {
    if (!options_.sources) return {.note = "The letters themselves were left out of this report."};
    const auto& type = letter.source_media_type;
    if (std::find(copied_types.begin(), copied_types.end(), type) == copied_types.end())
      return {.note =
                  "The letter came as a web page, which is not copied into the report because it might run "
                  "scripts."};
    const std::string& path = letter.source_path;
    const std::string name = "sources/" + path.substr(path.rfind('/') + 1);
    if (site_.copy(name, path)) return {.file = name};
    return {.note = "The letter's file is no longer in the corpus."};
  }

  Database& database_;
  const ReportOptions& options_;
  report::SiteFolder site_;
  std::size_t pages_ = 0;
};

}  // namespace

ReportFigures write_report(Database& database, const std::string& folder, const ReportOptions& options) {
  return Writer(database, folder, options).write();
}

}  // namespace letterlens
