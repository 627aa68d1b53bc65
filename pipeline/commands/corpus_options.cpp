#include "pipeline/commands/corpus_options.h"

#include "pipeline/commands/messages.h"
#include "pipeline/read/input.h"
#include "schemas/letter.h"

#include <algorithm>
#include <iostream>
#include <re2/re2.h>

namespace letterlens {
namespace {

template <typename Enum>
void expect_name(const std::string& option, const std::string& word, std::initializer_list<Enum> values) {
  std::string names;
  for (const auto value : values) {
    if (name_of(value) == word) return;
    names += (names.empty() ? "" : ", ") + std::string(name_of(value));
  }
  throw UsageError("--" + option + " " + word + ": is none of " + names);
}

std::optional<std::string> date_option(const Options& options, const std::string& name) {
  if (!options.has(name)) return std::nullopt;
  static const RE2 form(R"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)");
  const std::string value = options.value(name);
  if (!RE2::FullMatch(value, form))
    throw UsageError("--" + name + " " + value +
                     ": is no year, month or day such as 2021, 2021-06 or 2021-06-30");
  return value;
}

Exit exit_of(CorpusFault fault) {
  switch (fault) {
    case CorpusFault::missing:
      return Exit::usage;
    case CorpusFault::in_use:
      return Exit::corpus_in_use;
    case CorpusFault::interrupted:
      return Exit::interrupted;
    case CorpusFault::not_writable:
      return Exit::cannot_write;
    case CorpusFault::damaged:
      return Exit::check_failed;
  }
  return Exit::internal;
}

}  // namespace

std::string corpus_folder(const Options& options) {
  return options.has("corpus") ? options.value("corpus") : "letters.corpus";
}

ThemeLabels theme_labels_of(const Options& options) {
  const std::string path = options.value("themes");
  if (path.empty()) return {};
  try {
    return ThemeLabels(read_theme_table(read_file(path).bytes));
  } catch (const std::runtime_error& error) {
    throw UsageError("--themes " + path + ": " + error.what());
  }
}

LetterFilter filter_of(const Options& options) {
  LetterFilter filter;
  filter.authorities = options.values("authority");
  filter.regions = options.values("region");
  filter.kinds = options.values("kind");
  filter.areas = options.values("area");
  filter.since = date_option(options, "since");
  filter.until = date_option(options, "until");
  for (const auto& kind : filter.kinds)
    expect_name("kind", kind,
                {LetterKind::focused_visit, LetterKind::monitoring_visit, LetterKind::assurance_visit,
                 LetterKind::jtai, LetterKind::ilacs_inspection, LetterKind::sif_inspection,
                 LetterKind::send_inspection, LetterKind::unknown});
  for (const auto& area : filter.areas)
    expect_name(
        "area", area,
        {FocusArea::front_door, FocusArea::children_in_need_or_protection, FocusArea::vulnerable_adolescents,
         FocusArea::children_in_care, FocusArea::permanence, FocusArea::care_leavers,
         FocusArea::placement_decisions, FocusArea::covid_assurance, FocusArea::other});
  return filter;
}

void report_unknown_names(const LetterFilter& filter, Database& database) {
  for (const auto& name : unknown_names(filter, database))
    print_message(database.folder() + ": holds no letter of \"" + name + "\"");
}

Exit on_corpus(const std::function<Exit()>& work) {
  try {
    return work();
  } catch (const CorpusError& error) {
    print_message(error.what());
    return exit_of(error.fault());
  }
}

}  // namespace letterlens
