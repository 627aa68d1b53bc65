#include "corpus/list/list.h"
#include "corpus/present/list_output.h"
#include "corpus/present/words.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/output_options.h"
#include "pipeline/commands/value_names.h"
#include "schemas/letter.h"

#include <iostream>

namespace letterlens {
namespace {

constexpr auto specs = all_options(std::array{option::corpus}, filter_options,
                                   std::array{option::status, option::revisions, option::json, option::csv});

LetterFilter list_filter(const Options& options) {
  LetterFilter filter = filter_of(options);
  filter.all_revisions = options.has(option::revisions);
  // Letters that failed are not in a corpus.
  static constexpr std::array possible{Status::complete, Status::needs_review};
  filter.statuses = values_meant<Status>(options, option::status, possible,
                                         [](Status status) { return status_in_words(status); });
  return filter;
}

Exit run_list(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw UsageError("unexpected argument \"" + arguments.front() + "\"");
  const Output output = output_of(options);
  LetterFilter filter = list_filter(options);
  return on_corpus([&] {
    Database database(corpus_folder(options), Access::read);
    filter = with_meant_names(filter, database, options);
    const auto letters = list_letters(database, filter);
    if (output == Output::json)
      print_json_lines(std::cout, letters);
    else if (output == Output::csv)
      print_csv(std::cout, letters);
    else
      print_table(std::cout, letters);
    const Exit exit = written();
    std::cerr << format_letter_count(letters);
    return exit;
  });
}

}  // namespace

constinit const Command list_command{
    "list",
    "List the letters of a corpus.",
    "",
    "One line a letter, by authority and date; --json prints one JSON object a line. How many letters there "
    "are, how many\n"
    "need review and how many an older letterlens read, is printed on standard error.\n",
    specs,
    run_list};

}  // namespace letterlens
