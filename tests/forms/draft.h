// What the drafts of letters and reports have in common: chance, the forms that were drawn, the parts in
// order and what is true of them.
#pragma once

#include "tests/forms/form_dates.h"
#include "tests/forms/form_letter.h"
#include "tests/forms/form_table.h"
#include "tests/load/grammar.h"
#include "tests/load/random.h"

#include <string>
#include <string_view>

namespace letterlens::testing {

// The names by which print calls an authority of that type.
std::vector<std::string> council_forms(const RegisteredAuthority& authority);

struct DrawnGrade {
  std::string_view as_written, code;
};
DrawnGrade draw_grade(Random& random);

struct ListStyle {
  std::string bullet, sub_bullet, end;
  bool lower_case = false;  // the items go on with the sentence of a lead-in
};

class Draft {
 protected:
  Draft(std::uint32_t seed, const RegisteredAuthority& authority);

  // A row of the rule, of those whose truth is `truth` unless that is empty; noted among the letter's forms.
  const Form& form(std::string_view rule, std::string_view truth = {});

  void add(PartKind kind, std::string text, std::string marker = {});
  // A heading or a topic; the record's sections are to have it, as of that kind ("improvements", "other").
  void add_heading(PartKind kind, const std::string& text, std::string_view section);

  // A string of the grammar, about a theme of `theme_group_`.
  std::string draw(std::string_view rule);
  std::string prose(std::string_view rule, int sentences);
  // What a finding of several sentences says.
  std::string finding();

  // What every report is without: a date of its own, a salutation, signatures, a focus.
  void begin_report(std::string_view kind);
  // The label and the words behind it, on one line or in two cells.
  void add_label(const std::string& label, const std::string& words, bool in_cells);

  void draw_people();
  void draw_visit_as(const Form& form);

  ListStyle list_style();
  // Adds the items of a list; their words, as the truth has them.
  nlohmann::json list(int count, const ListStyle& style);
  // Numbered from `number` on, which is left behind the last.
  nlohmann::json numbered_list(int count, int& number);
  // Adds a narrative of one to three paragraphs; its words.
  std::string narrative(int most = 3);

  FormLetter letter_;
  Random random_;
  const RegisteredAuthority& authority_;
  const Grammar& grammar_;
  Grammar::Given given_;
  Slots slots_;
  DrawnVisit visit_;
  std::string theme_group_ = "protection";
  std::string addressee_last_;

 private:
  std::string item(const ListStyle& style, bool last);

  const Form* topics_ = nullptr;  // how they are set in this letter
};

// Whole documents of a family.
FormLetter draft_letter(std::uint32_t seed, const RegisteredAuthority& authority);
FormLetter draft_ilacs_report(std::uint32_t seed, const RegisteredAuthority& authority);
FormLetter draft_sif_report(std::uint32_t seed, const RegisteredAuthority& authority);
FormLetter draft_send_report(std::uint32_t seed, const RegisteredAuthority& authority);

}  // namespace letterlens::testing
