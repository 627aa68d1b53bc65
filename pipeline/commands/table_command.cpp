#include "corpus/present/counts_output.h"
#include "corpus/present/workbook_sheets.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/table_output.h"

namespace letterlens {
namespace {

constexpr std::array own_specs{option::corpus, option::count};
constexpr auto specs = all_options(own_specs, filter_options,
                                   std::array{option::theme_labels, option::json, option::csv, option::xlsx});

Dimension dimension_of(const std::string& word) {
  if (const auto dimension = parse<Dimension>(word)) return *dimension;
  throw UsageError("table " + word + ": is none of " + dimension_names());
}

Counted counted_of(const Options& options) {
  const std::string word = options.has(option::count) ? options.value(option::count) : "visits";
  if (word == "visits") return Counted::visits;
  if (word == "items") return Counted::items;
  throw UsageError("--count " + word + ": is none of visits, items");
}

Exit run_table(const Options& options, const std::vector<std::string>& arguments) {
  constexpr std::size_t needed = 2;
  if (arguments.size() != needed)
    throw UsageError("table needs two of " + dimension_names() + ": rows, then columns");
  check_forms(options);
  CountQuestion question;
  question.rows = dimension_of(arguments[0]);
  question.columns = dimension_of(arguments[1]);
  if (question.rows == question.columns) throw UsageError("table needs two different properties");
  question.counted = counted_of(options);
  question.filter = filter_of(options);
  const ThemeLabels themes = theme_labels_of(options);
  return on_corpus([&] {
    Database database(corpus_folder(options), Access::read);
    question.filter = with_meant_names(question.filter, database, options);
    const CountTable table = count(database, question);
    return give({[&] { return to_json(table); },
                 [&](std::ostream& out, std::size_t) { print(out, table, themes); },
                 [&] { return sheet_of(table, themes); },
                 {},
                 [&] { return workbook_of(table, themes); }},
                options);
  });
}

}  // namespace

constinit const Command table_command{
    "table",
    "Count the visits of a corpus, or what they ask for, by two of their properties.",
    "ROWS COLUMNS",
    "ROWS and COLUMNS are two of area, theme, kind, year, region, authority and grade: the overall grade at "
    "the\n"
    "time of the visit, as the letter states it of the previous inspection or else as the latest graded "
    "report\n"
    "in the corpus before it gives it; the answer says how many came from which. A graded report counts "
    "under\n"
    "its own grade. By theme, visits without items are counted as nothing asked (the letter says so, or "
    "lists\n"
    "nothing), no list (none was found) or findings not read (of this kind of document).\n"
    "Example: letterlens table grade area --kind focused_visit\n",
    specs,
    run_table};

}  // namespace letterlens
