// The first sheet of a workbook: what it is about, in words.
#pragma once

#include "corpus/present/sheet.h"

#include <string>

namespace letterlens {

class NotesSheet {
 public:
  explicit NotesSheet(const std::string& title);

  NotesSheet& heading(const std::string& words);
  NotesSheet& note(SheetCell label, SheetCell words);

  // Ends with where the words are from, and by which licence they may be used.
  Sheet sheet() &&;

 private:
  Sheet sheet_;
};

}  // namespace letterlens
