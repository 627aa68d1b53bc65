#include "corpus/present/similar_output.h"
#include "corpus/present/workbook_sheets.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/named_letter.h"
#include "pipeline/commands/number_option.h"
#include "pipeline/commands/table_output.h"

#include <iostream>

namespace letterlens {
namespace {

constexpr std::array own_specs{option::corpus, option::similar_limit, option::same_authority, option::weak};
constexpr auto specs =
    all_options(own_specs, filter_options, std::array{option::json, option::csv, option::xlsx});

Exit run_similar(const Options& options, const std::vector<std::string>& arguments) {
  if (arguments.empty())
    throw UsageError("similar needs the words of an item, or the ID of a letter or item");
  check_forms(options);
  SimilarQuestion question;
  for (const auto& argument : arguments) question.wanted += (question.wanted.empty() ? "" : " ") + argument;
  question.filter = filter_of(options);
  question.same_authority = options.has(option::same_authority);
  question.limit = number_option(options, option::similar_limit).value_or(question.limit);
  if (options.has(option::weak)) question.least = 0;
  return on_corpus([&] {
    Database database(corpus_folder(options), Access::read);
    question.filter = with_meant_names(question.filter, database, options);
    question.wanted = with_present_id(database, question.wanted);
    std::vector<SimilarAnswer> answers;
    try {
      answers = similar(database, question);
    } catch (const SimilarError& error) {
      throw UsageError(error.what());
    }
    return give({[&] { return to_json(answers); },
                 [&](std::ostream& out, std::size_t width) { print(out, answers, width); },
                 [&] { return sheet_of(answers); },
                 {},
                 [&] { return workbook_of(answers); }},
                options);
  });
}

}  // namespace

constinit const Command similar_command{
    "similar",
    "Find the items of a corpus that ask for the same as some words, or as an item of a letter.",
    "\"WORDS\" | ID | ID#N",
    "ID is a letter's id or its beginning: each of its items is looked for, ID#improvements/2 (in short "
    "ID#2)\n"
    "its second improvement, ID#priority_actions/1 (ID#p1) its first priority action, ID#strengths/1 (ID#s1) "
    "its first\n"
    "strength; other authorities only. Scores run from 0 to 1: from "
    "0.5 on\n"
    "two items ask for the same, from 0.1 on they possibly do, and you decide. Exit status 0 with items or\n"
    "without; 64 for an item that the corpus does not have.\n",
    specs,
    run_similar};

}  // namespace letterlens
