#include "corpus/report/report.h"

#include "corpus/report/pages.h"
#include "corpus/store/sources.h"
#include "corpus/store/stored_record.h"

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
      if (const auto stored = stored_record(database_, all.letters[at].id))
        put(report::letter_page(all, at, *stored, extras_of(*stored)));
    site_.commit();
    return {all.letters.size(), all.let_through, pages_};
  }

  void put(const SitePage& page) {
    site_.write(page.frame.name, report::render(page.page, page.frame, page.content));
    ++pages_;
  }

  report::LetterExtras extras_of(const StoredRecord& stored) {
    report::LetterExtras extras{text_pages(database_, stored.letter), "", ""};
    if (!options_.sources)
      extras.source_note = "The letters themselves were left out of this report.";
    else
      copy_source(stored.letter, source_media_type(database_, stored.letter), extras);
    return extras;
  }

  void copy_source(const LetterRow& letter, const std::string& media_type, report::LetterExtras& extras) {
    if (std::find(copied_types.begin(), copied_types.end(), media_type) == copied_types.end()) {
      extras.source_note =
          "The letter came as a web page, which is not copied into the report because it might run scripts.";
      return;
    }
    const std::string stored_name = Sources::name(letter.source, media_type);
    const std::string name = "sources/" + stored_name.substr(stored_name.rfind('/') + 1);
    if (site_.copy(name, Sources(database_.folder()).path(letter.source, media_type)))
      extras.source_file = name;
    else
      extras.source_note = "The letter's file is no longer in the corpus.";
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
