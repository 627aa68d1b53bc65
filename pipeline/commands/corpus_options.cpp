#include "pipeline/commands/corpus_options.h"

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
  throw UsageError("--" + option + " " + word + ": is not one of " + names);
}

std::optional<std::string> date_option(const Options& options, const OptionSpec& option) {
  if (!options.has(option)) return std::nullopt;
  static const RE2 form(R"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)");
  const std::string value = options.value(option);
  if (!RE2::FullMatch(value, form))
    throw UsageError("--" + std::string(option.name) + " " + value +
                     ": is not a year, month or day such as 2021, 2021-06 or 2021-06-30");
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
      return Exit::corpus_unusable;
  }
  return Exit::internal;
}

}  // namespace

std::string corpus_folder(const Options& options) {
  return options.has(option::corpus) ? options.value(option::corpus) : "letters.corpus";
}

LetterFilter filter_of(const Options& options) {
  LetterFilter filter;
  filter.authorities = options.values(option::authority);
  filter.regions = options.values(option::region);
  filter.kinds = options.values(option::kind);
  filter.areas = options.values(option::area);
  filter.since = date_option(options, option::since);
  filter.until = date_option(options, option::until);
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
    std::cerr << "letterlens: " << database.folder() << ": holds no letter of \"" << name << "\"\n";
}

Exit on_corpus(const std::function<Exit()>& work) {
  try {
    return work();
  } catch (const CorpusError& error) {
    std::cerr << "letterlens: " << error.what() << '\n';
    return exit_of(error.fault());
  }
}

}  // namespace letterlens
