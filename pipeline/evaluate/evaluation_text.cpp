#include "pipeline/evaluate/evaluation_output.h"

#include <iomanip>
#include <sstream>

namespace letterlens {
namespace {

constexpr int name_width = 28;
constexpr int share_width = 11;
constexpr int count_width = 8;

// Left-aligned names, right-aligned cells.
class Row {
 public:
  explicit Row(std::string_view name) {
    line_ << std::left << std::setw(name_width) << name << std::right << std::fixed;
  }

  Row& share(double value) { return line_ << std::setw(share_width) << std::setprecision(4) << value, *this; }
  Row& shares(const Scores& scores) { return share(scores.precision).share(scores.recall).share(scores.f1); }
  Row& count(std::size_t value) { return line_ << std::setw(count_width) << value, *this; }
  Row& head(std::string_view text, int width) { return line_ << std::setw(width) << text, *this; }
  std::string line() const { return line_.str() + '\n'; }

 private:
  std::ostringstream line_;
};

void print_lists(std::ostream& out, const Evaluation& evaluation) {
  Row head("list");
  for (const char* word : {"precision", "recall", "F1", "near prec.", "near rec.", "near F1"})
    head.head(word, share_width);
  out << head.head("want", count_width).head("got", count_width).line();
  for (std::size_t i = 0; i < list_field_names.size(); ++i) {
    const ListTally& tally = evaluation.lists[i];
    out << Row(list_field_names[i])
               .shares(tally.exact())
               .shares(tally.near())
               .count(tally.want)
               .count(tally.got)
               .line();
  }
  const ThemeCounts& themes = evaluation.themes;
  if (themes.required == 0) return;
  Row row("themes");
  row.shares(themes.scores());
  for (int i = 0; i < 3; ++i) row.head("-", share_width);
  out << row.count(themes.required).count(themes.given).line();
}

void print_facts(std::ostream& out, const Evaluation& evaluation) {
  out << Row("fact").head("right", count_width).head("of", count_width).line();
  for (std::size_t i = 0; i < fact_names.size(); ++i)
    if (const RightOf& count = evaluation.facts[i]; count.of != 0)
      out << Row(fact_names[i]).count(count.right).count(count.of).line();
  out << Row("headline_near (mean)")
             .head("", 2 * count_width - share_width)
             .share(evaluation.headline_near())
             .line();
  out << Row("span_slices").count(evaluation.slices.right).count(evaluation.slices.of).line();
}

void print_honesty(std::ostream& out, const Evaluation& evaluation) {
  Row head("letters");
  Row wrong("wrong");
  Row right("right");
  for (const auto status : all_of<Status>()) {
    constexpr int wide = 14;
    const std::string name(name_of(status));
    const WrongAndRight& letters = evaluation.statuses.at(status);
    head.head(name, wide);
    wrong.head(std::to_string(letters.wrong), wide);
    right.head(std::to_string(letters.right), wide);
  }
  out << head.line() << wrong.line() << right.line()
      << "silently wrong (wrong, but complete): " << evaluation.silently_wrong()
      << "; flagged for nothing (right, but needs_review): " << evaluation.flagged_for_nothing() << '\n';
}

void print_warnings(std::ostream& out, const Evaluation& evaluation) {
  if (evaluation.warnings.empty()) return;
  out << '\n' << Row("letters with the warning").head("wrong", count_width).head("right", count_width).line();
  for (const auto& [code, letters] : evaluation.warnings)
    out << Row(code).count(letters.wrong).count(letters.right).line();
}

std::string printed(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void print_value(std::ostream& out, std::string_view name, const nlohmann::json& value) {
  constexpr int label_width = 8;
  std::string_view label = name;
  const auto line = [&](const std::string& text) {
    out << std::left << std::setw(label_width) << label << std::right << text << '\n';
    label = "";
  };
  if (!value.is_array() || value.empty()) return line(printed(value));
  for (const auto& element : value) line(printed(element));
}

}  // namespace

void print_tables(std::ostream& out, const Evaluation& evaluation) {
  out << "documents " << evaluation.documents << ", failed " << evaluation.failed.size();
  for (const auto& name : evaluation.failed) out << ' ' << name;
  out << "\n\n";
  print_lists(out, evaluation);
  out << '\n';
  print_facts(out, evaluation);
  out << '\n';
  print_honesty(out, evaluation);
  print_warnings(out, evaluation);
}

void print_misses(std::ostream& out, const Evaluation& evaluation) {
  for (const auto& miss : evaluation.misses) {
    out << "\nfile    " << miss.file << "\nfield   " << miss.field
        << (miss.makes_wrong ? "\n" : " (makes no letter wrong)\n");
    print_value(out, "wanted", miss.wanted);
    print_value(out, "got", miss.got);
  }
}

}  // namespace letterlens
