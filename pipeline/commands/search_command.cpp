#include "corpus/present/search_output.h"
#include "corpus/search/search.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/messages.h"
#include "pipeline/commands/number_option.h"
#include "pipeline/commands/output_options.h"

#include <iostream>

namespace letterlens {
namespace {

constexpr std::array own_specs{option::corpus, option::where, option::search_limit};
constexpr auto specs = all_options(own_specs, filter_options, std::array{option::json, option::csv});

SearchIn where_of(const Options& options) {
  if (!options.has(option::where)) return SearchIn::all;
  const std::string word = options.value(option::where);
  if (const auto where = parse<SearchIn>(word)) return *where;
  throw UsageError("--in " + word + ": is none of improvements, strengths, headline, all");
}

SearchQuestion question_of(const Options& options, const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw UsageError("search needs what to look for");
  SearchQuestion question;
  for (const auto& argument : arguments) question.query += (question.query.empty() ? "" : " ") + argument;
  question.where = where_of(options);
  question.filter = filter_of(options);
  question.limit = number_option(options, option::search_limit).value_or(question.limit);
  return question;
}

Exit run_search(const Options& options, const std::vector<std::string>& arguments) {
  const Output output = output_of(options);
  SearchQuestion question = question_of(options, arguments);
  return on_corpus([&] {
    Database database(corpus_folder(options), Access::read);
    question.filter = with_meant_names(question.filter, database, options);
    SearchAnswer answer;
    try {
      answer = search(database, question);
    } catch (const QueryError& error) {
      throw UsageError(std::string("search: ") + error.what());
    }
    if (output == Output::json)
      std::cout << to_json(question, answer).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                << '\n';
    else if (output == Output::csv)
      print_csv(std::cout, answer);
    else
      print_hits(std::cout, answer, standard_output_is_terminal() ? Marks::terminal : Marks::stars);
    const Exit exit = written();
    if (answer.total == 0)
      print_message("nothing found");
    else if (output != Output::json)
      print_message(format_total(question, answer));
    if (!answer.suggestions.empty()) print_message(format_suggestions(answer));
    return exit;
  });
}

}  // namespace

constinit const Command search_command{
    "search",
    "Find the sentences of a corpus in which words stand.",
    "WORDS",
    "A letter must have all the words, in any of their forms; those that have them next to each other come "
    "first, then\n"
    "those that have them near each other. assess*, AND, OR, NOT and ( ) are understood, and a phrase in "
    "double quotes,\n"
    "which have to be kept from the shell by single ones. In a question, words such as \"who was told to\" "
    "are "
    "ignored.\n"
    "Hits are marked **so**, or bold on a terminal. If nothing or little is found, words that the corpus has "
    "are\n"
    "suggested for those that it hardly has. Exit status 0 with hits or without.\n\n"
    "  letterlens search pathway plans\n"
    "  letterlens search '\"pathway plans\" NOT transport'\n"
    "  letterlens search who was told to improve supervision\n",
    specs,
    run_search};

}  // namespace letterlens
