#include "pipeline/commands/corpus_options.h"

#include "corpus/names/meant_names.h"
#include "corpus/present/words.h"
#include "pipeline/commands/messages.h"
#include "pipeline/commands/process_options.h"
#include "pipeline/commands/value_names.h"
#include "pipeline/read/input.h"

#include <iostream>

namespace letterlens {
namespace {

std::optional<Date> date_option(const Options& options, const OptionSpec& option) {
  if (!options.has(option)) return std::nullopt;
  const std::string value = options.value(option);
  const auto date = Date::parse(value);
  if (!date)
    throw UsageError("--" + std::string(option.name) + " " + value +
                     ": is not a year, month or day such as 2021, 2021-06 or 2021-06-30");
  return date;
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

ThemeLabels theme_labels_of(const Options& options) {
  const std::string path = options.value(option::theme_labels);
  if (path.empty()) return {};
  try {
    return ThemeLabels(read_theme_table(read_file(path).bytes));
  } catch (const std::runtime_error& error) {
    throw UsageError("--themes " + path + ": " + error.what());
  }
}

LetterFilter filter_of(const Options& options) {
  LetterFilter filter;
  filter.authorities = options.values(option::authority);
  filter.regions = options.values(option::region);
  filter.kinds = values_meant<LetterKind>(options, option::kind, kind_in_words);
  filter.areas =
      values_meant<FocusArea>(options, option::area, [](FocusArea area) { return area_in_words(area); });
  filter.since = date_option(options, option::since);
  filter.until = date_option(options, option::until);
  return filter;
}

LetterFilter with_meant_names(const LetterFilter& filter, Database& database, const Options& options) {
  try {
    MeantNames meant = meant_names(filter, database, [&] { return register_of(options); });
    for (const auto& name : meant.completed) print_message(name);
    for (const auto& name : meant.without_letter)
      print_message(database.folder() + ": has no letter to " + name);
    return std::move(meant.filter);
  } catch (const NameError& error) {
    throw UsageError(error.what());
  }
}

Exit on_corpus(const std::function<Exit()>& work) {
  try {
    return work();
  } catch (const CorpusError& error) {
    print_message(error.what());
    return exit_of(error.fault());
  } catch (const FileError& error) {
    std::cerr << "letterlens: " << error.what() << '\n';
    return exit_of(CorpusError(error).fault());
  }
}

}  // namespace letterlens
