#include "corpus/present/quotations.h"

#include "corpus/present/dates.h"
#include "corpus/present/phrases.h"
#include "corpus/present/words.h"
#include "schemas/base/printable.h"
#include "schemas/base/wrapped_text.h"
#include "schemas/letter.h"

namespace letterlens {

std::string quotation(const LetterHead& letter, const ItemRow& item, std::size_t longest) {
  const std::string page = item.page ? ", page " + std::to_string(*item.page) : "";
  const std::string lead_in = item.lead_in ? *item.lead_in + " " : "";
  return lead_in + "“" + (longest == 0 ? item.text : shortened(item.text, longest)) + "” [" +
         reference_of(letter, item) + page + "]";
}

std::string letter_in_words(const LetterHead& letter) {
  return kind_in_words(letter.kind) + ", " + (letter.date ? date_in_words(*letter.date) : "no date");
}

std::string source_in_words(const LetterHead& letter, const ItemRow& item) {
  return item_in_words(item.list, item.number) + " of the " + without_capital(letter_in_words(letter)) +
         (item.page ? ", page " + std::to_string(*item.page) : "");
}

std::string of_predecessor_in_words(const OverTime& comparison, const LetterHead& letter) {
  const std::string predecessor = comparison.predecessor_of(letter);
  return predecessor.empty() ? predecessor : ", to " + predecessor + ", a predecessor";
}

std::string item_reference_in_words(const LetterHead& letter, const ItemRow& item) {
  return date_in_words(letter.date) + ", " + without_capital(item_in_words(item.list, item.number));
}

void print_wrapped(std::ostream& out, std::string_view text, std::size_t width, std::string_view first,
                   std::string_view indent) {
  out << wrapped(printable_lines(text), width, first, indent);
}

std::string_view no_list_in_words(const LetterHead& letter) {
  return letter.kind == LetterKind::monitoring_visit
             ? "the letter has no list of what needs to improve"
             : "no list of what needs to improve was found in the letter";
}

std::string_view left_out_in_words(const LetterHead& letter) {
  return letter.date ? "findings of this kind of document are not read" : "has no date";
}

}  // namespace letterlens
