#include "corpus/present/decisions_output.h"
#include "corpus/present/over_time_output.h"
#include "corpus/present/side_by_side_output.h"
#include "corpus/report/comparison_pages.h"
#include "corpus/store/decision_tables.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/number_option.h"
#include "pipeline/commands/process_options.h"
#include "pipeline/commands/table_output.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::array specs{option::corpus,       option::compared_authority,
                           option::neighbours,   option::compared_region,
                           option::all_letters,  option::kind,
                           option::area,         option::since,
                           option::until,        option::register_file,
                           option::theme_labels, option::json,
                           option::csv,          option::xlsx,
                           option::html,         option::page_out,
                           option::undecided,    option::undecided_limit,
                           option::with_names,   option::all_visits,
                           option::whole_items};

enum class Way { over_time, side_by_side, undecided };

Way way_of(const Options& options) {
  const auto authorities = options.values(option::compared_authority).size();
  const bool named = authorities > 0;
  if (named + options.has(option::neighbours) + options.has(option::compared_region) > 1)
    throw UsageError("compare takes one of --authority, --neighbours and --region");
  if (options.has(option::undecided)) {
    if (options.has(option::html) || options.has(option::all_letters))
      throw UsageError("--undecided does not go together with --html and --all-letters");
    return Way::undecided;
  }
  if (options.has(option::undecided_limit)) throw UsageError("--limit goes with --undecided");
  if (authorities == 1) {
    if (options.has(option::all_letters)) throw UsageError("--all-letters is for several authorities");
    return Way::over_time;
  }
  if (!named && !options.has(option::neighbours) && !options.has(option::compared_region))
    throw UsageError("compare needs --authority (once, or several times), --neighbours or --region");
  if (options.has(option::all_visits)) throw UsageError("--all is for one authority");
  return Way::side_by_side;
}

// An authority and its statistical neighbours by their names in the register.
std::vector<std::string> neighbourhood(const Options& options) {
  const std::string name = options.value(option::neighbours);
  const Register authorities = knowledge_of(options).authorities;
  const auto* centre = authorities.resolve(name);
  if (centre == nullptr)
    throw UsageError("--neighbours " + name +
                     ": the register does not know this authority; --register FILE " + "adds to it");
  std::vector<std::string> names{centre->name};
  for (const auto& code : centre->statistical_neighbours)
    for (const auto& authority : authorities.authorities())
      if (authority.la_code == code) names.push_back(authority.name);
  if (names.size() == 1)
    throw UsageError("--neighbours " + name + ": the register names no statistical neighbours of it");
  return names;
}

Names names_of(const Options& options) {
  return options.has(option::with_names) ? Names::shown : Names::left_out;
}

Exit over_time(Database& database, const Options& options, const LetterFilter& filter) {
  auto letters = compared_letters(database, filter);
  const std::string authority = letters.empty() ? filter.authorities.front() : letters.front().authority;
  const ThemeLabels themes = theme_labels_of(options);
  const OverTime comparison =
      compare_over_time(authority, std::move(letters), held_decisions(database, names_of(options)));
  return give(
      {[&] { return to_json(comparison); },
       [&](std::ostream& out, std::size_t width) {
         print(out, comparison, {width, options.has(option::all_visits), options.has(option::whole_items)});
       },
       [&] { return sheet_of(comparison, themes); },
       [&] { return report::over_time_page(comparison, themes); }},
      options);
}

// The names as the corpus has them; one that it does not know stays as it was written.
std::vector<std::string> columns_of(Database& database, const LetterFilter& filter,
                                    const std::vector<ComparedLetter>& letters) {
  std::vector<std::string> columns;
  const auto add = [&](const std::string& name) {
    if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
  };
  for (const auto& name : filter.authorities) {
    LetterFilter alone;
    alone.authorities = {name};
    add(first_authority(database, alone).value_or(name));
  }
  if (!filter.authorities.empty()) return columns;
  for (const auto& letter : letters) add(letter.authority);
  std::sort(columns.begin(), columns.end(),
            [](const std::string& a, const std::string& b) { return comparison_key(a) < comparison_key(b); });
  return columns;
}

Exit side_by_side(Database& database, const Options& options, const LetterFilter& filter) {
  auto letters = compared_letters(database, filter);
  auto columns = columns_of(database, filter, letters);
  const ThemeLabels themes = theme_labels_of(options);
  const SideBySide comparison =
      compare_side_by_side(std::move(columns), std::move(letters), options.has(option::all_letters));
  return give({[&] { return to_json(comparison); },
               [&](std::ostream& out, std::size_t width) {
                 print(out, comparison, themes, width, options.has(option::whole_items));
               },
               [&] { return sheet_of(comparison, themes); },
               [&] { return report::side_by_side_page(comparison, themes); }},
              options);
}

Exit undecided(Database& database, const Options& options, const LetterFilter& filter) {
  constexpr std::size_t usual_limit = 20;
  const auto limit = number_option(options, option::undecided_limit).value_or(usual_limit);
  const auto pairs =
      undecided_pairs(database, filter, authorities_of(database, condition_of(filter, database)),
                      held_decisions(database), limit);
  return give({[&] { return to_json(pairs); },
               [&](std::ostream& out, std::size_t width) { print(out, pairs, width); },
               [&] { return sheet_of(pairs); }},
              options);
}

Exit run_compare(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty())
    throw UsageError("compare: unexpected argument \"" + arguments.front() +
                     "\"; see letterlens compare --help");
  check_forms(options);
  const Way way = way_of(options);
  LetterFilter filter = filter_of(options);
  if (options.has(option::neighbours)) filter.authorities = neighbourhood(options);
  return on_corpus([&] {
    Database database(corpus_folder(options), Access::read);
    report_unknown_names(filter, database);
    if (way == Way::undecided) return undecided(database, options, filter);
    return way == Way::over_time ? over_time(database, options, filter)
                                 : side_by_side(database, options, filter);
  });
}

}  // namespace

constinit const Command compare_command{
    "compare",
    "Compare what letters ask for: one authority's over time, or several side by side.",
    "",
    "One --authority: each item of each visit is asked for (by the first visit), asked before (by an earlier "
    "letter\n"
    "too), possibly asked before (decide for yourself) or new; earlier items of the same area are not raised "
    "again, those of other areas not looked at "
    "this "
    "time.\n"
    "A terminal shows the newest visit, its counts first (--all: earlier ones too); the other forms have all "
    "visits.\n"
    "In --json and --csv the same is first, persisting, possibly_persisting, new, not_raised_again and\n"
    "not_looked_at.\n"
    "Filters choose which letters take part. Several: by theme, items that ask for the same together; a "
    "full\n"
    "inspection answers for what was asked before it, save by joint inspections, a letter for older ones of "
    "its\n"
    "area (--all-letters: all).\n"
    "--undecided: what is possibly asked again and what letterlens decide would settle.\n",
    specs,
    run_compare};

}  // namespace letterlens
