#include "corpus/present/notes_sheet.h"

#include "schemas/version.h"

#include <utility>

namespace letterlens {
namespace {

constexpr double label_width = 34, words_width = 62;

}  // namespace

NotesSheet::NotesSheet(const std::string& title)
    : sheet_{"Summary",
             {{"label", label_width, true}, {"words", words_width, true}},
             {{title, std::string()}},
             SheetForm::notes} {}

NotesSheet& NotesSheet::heading(const std::string& words) {
  sheet_.rows.push_back({std::string(), std::string()});
  sheet_.rows.push_back({words, std::string()});
  return *this;
}

NotesSheet& NotesSheet::note(SheetCell label, SheetCell words) {
  sheet_.rows.push_back({std::move(label), std::move(words)});
  return *this;
}

Sheet NotesSheet::sheet() && {
  heading("Where this is from");
  note(
      std::string("Words"),
      std::string("Quoted from letters and reports that Ofsted publishes. Contains public sector information "
                  "licensed under the Open Government Licence v3.0."));
  note(std::string("Links"),
       std::string("The name of a letter leads to where it is published, as far as that is known."));
  note(std::string("Made by"), "letterlens " + std::string(program_version));
  return std::move(sheet_);
}

}  // namespace letterlens
