// Gold files: what a reader found in a document, as schemas/gold.schema.json describes it.
#pragma once

#include "schemas/json_place.h"
#include "schemas/letter.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// A gold file that cannot be used. The message is one line that names it.
class GoldError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// What is wanted of one item: any one of its forms, and themes, where gold labels them.
struct GoldItem {
  std::vector<std::string> forms;
  struct Themes {
    std::set<std::string> required;
    std::set<std::string> allowed;
  };
  std::optional<Themes> themes = {};
};

struct GoldPrevious {
  std::optional<Date> date;
  Judgements judgements;
};

// What a reader found in a document. What is not printed there is nullopt or empty; what is not compared is
// nullopt.
struct Truth {
  std::string file;  // the document, relative to the gold file
  LetterKind kind = LetterKind::unknown;
  std::optional<std::string> authority;
  std::optional<Date> letter_date;
  std::vector<DateRange> visit_ranges;
  std::vector<std::string> inspectors, signatories;
  std::optional<std::string> salutation;
  std::optional<std::string> focus;
  std::optional<FocusArea> focus_area;
  std::optional<GoldPrevious> previous_inspection;
  Judgements judgements;
  std::vector<std::string> headings;
  std::string headline;
  std::vector<GoldItem> improvements, priority_actions;
};

struct Gold {
  std::string name;      // of the gold file, without its folder
  std::string document;  // path of the document that it is about
  Truth truth;
};

struct GoldSelection {
  std::string only = {};  // only files whose name contains this
  std::string skip = {};  // leave out files whose name contains this; empty leaves out none
};

// The gold files of a folder, by name: each NAME.json that is an object with "improvements"; other JSON files
// are not gold and are passed over. Throws GoldError for one that is not JSON or not of the form, or is about
// a document that does not exist.
std::vector<Gold> read_gold(const std::string& folder, const GoldSelection& selection);

// Reads what one gold file says. Members that the form does not know are ignored. Throws RecordError with the
// place of what does not fit.
Truth read_truth(const nlohmann::ordered_json& json);

}  // namespace letterlens
