#include "corpus/names/meant_names.h"
#include "corpus/names/predecessors.h"
#include "corpus/present/decisions_output.h"
#include "corpus/present/over_time_output.h"
#include "corpus/present/phrases.h"
#include "corpus/present/side_by_side_output.h"
#include "corpus/present/workbook_sheets.h"
#include "corpus/report/comparison_pages.h"
#include "corpus/store/decision_tables.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/messages.h"
#include "pipeline/commands/number_option.h"
#include "pipeline/commands/process_options.h"
#include "pipeline/commands/table_output.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <set>

namespace letterlens {
namespace {

constexpr std::array specs{option::corpus,
                           option::compared_authority,
                           option::neighbours,
                           option::compared_region,
                           option::all_letters,
                           option::with_predecessors,
                           option::kind,
                           option::area,
                           option::since,
                           option::until,
                           option::register_file,
                           option::theme_labels,
                           option::json,
                           option::csv,
                           option::xlsx,
                           option::html,
                           option::page_out,
                           option::undecided,
                           option::undecided_limit,
                           option::with_names,
                           option::all_visits,
                           option::whole_items};

enum class Way { over_time, side_by_side, undecided };

Way way_of(const Options& options) {
  const auto authorities = options.values(option::compared_authority).size();
  const bool named = authorities > 0;
  if (named + options.has(option::neighbours) + options.has(option::compared_region) > 1)
    throw UsageError("compare takes one of --authority, --neighbours and --region");
  if (authorities != 1 && options.has(option::with_predecessors))
    throw UsageError("--with-predecessors is for one --authority");
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
std::vector<std::string> neighbourhood(const Options& options) try {
  const std::string name = options.value(option::neighbours);
  const Register authorities = register_of(options);
  const auto& centre = registered_authority(name, authorities);
  std::vector<std::string> names{centre.name};
  for (const auto& code : centre.statistical_neighbours)
    for (const auto& authority : authorities.authorities())
      if (authority.la_code == code) names.push_back(authority.name);
  if (names.size() == 1)
    throw UsageError("--neighbours " + name + ": the register names no statistical neighbours of it");
  return names;
} catch (const NameError& error) {
  throw UsageError("--neighbours: " + std::string(error.what()) +
                   "\n(the register's authorities alone have neighbours; --register FILE adds to it)");
}

// The letters to predecessors, as the filter lets them through, from before the authority took over.
std::vector<ComparedLetter> letters_to_predecessors(Database& database, LetterFilter filter,
                                                    const std::string& authority) {
  std::vector<ComparedLetter> all;
  for (const auto& predecessor : predecessors_of(authority)) {
    filter.authorities = {predecessor.name};
    for (auto& letter : compared_letters(database, filter))
      if (!letter.date || *letter.date < predecessor.until) all.push_back(std::move(letter));
  }
  return all;
}

// Puts the letters to predecessors among the others if they are wanted; otherwise says that there are some.
// Returns the names of the predecessors that are there.
std::vector<std::string> add_predecessors(Database& database, const Options& options,
                                          const LetterFilter& filter, const std::string& authority,
                                          std::vector<ComparedLetter>& letters) {
  auto earlier = letters_to_predecessors(database, filter, authority);
  std::set<std::string> names;
  for (const auto& letter : earlier) names.insert(letter.authority);
  std::vector<std::string> found(names.begin(), names.end());
  if (!options.has(option::with_predecessors)) {
    if (!found.empty())
      print_message(authority + " took over from " + joined(found) +
                    ", to which there are letters too: --with-predecessors shows them");
    return {};
  }
  std::move(earlier.begin(), earlier.end(), std::back_inserter(letters));
  // In time order, undated letters last, as compared_letters gives those of one authority.
  std::stable_sort(letters.begin(), letters.end(), [](const ComparedLetter& a, const ComparedLetter& b) {
    if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
    return a.date && *a.date < *b.date;
  });
  return found;
}

Names names_of(const Options& options) {
  return options.has(option::with_names) ? Names::shown : Names::left_out;
}

Exit over_time(Database& database, const Options& options, const LetterFilter& filter) {
  auto letters = compared_letters(database, filter);
  const std::string authority = letters.empty() ? filter.authorities.front() : letters.front().authority;
  const ThemeLabels themes = theme_labels_of(options);
  auto predecessors = add_predecessors(database, options, filter, authority, letters);
  OverTime comparison =
      compare_over_time(authority, std::move(letters), held_decisions(database, names_of(options)));
  comparison.predecessors = std::move(predecessors);
  return give(
      {[&] { return to_json(comparison); },
       [&](std::ostream& out, std::size_t width) {
         print(out, comparison, {width, options.has(option::all_visits), options.has(option::whole_items)});
       },
       [&] { return sheet_of(comparison, themes); },
       [&] { return report::over_time_page(comparison, themes); },
       [&] { return workbook_of(comparison, themes); }},
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
               [&] { return report::side_by_side_page(comparison, themes); },
               [&] { return workbook_of(comparison, themes); }},
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
    filter = with_meant_names(filter, database, options);
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
    "--with-predecessors adds the letters to abolished authorities that it took over from (Cumberland: "
    "Cumbria); "
    "grades\n"
    "are not inherited.\n"
    "Filters choose which letters take part. Several: by theme, items that ask for the same together; a "
    "full\n"
    "inspection answers for what was asked before it, save by joint inspections, a letter for older ones of "
    "its\n"
    "area (--all-letters: all).\n"
    "--undecided: what is possibly asked again and what letterlens decide would settle.\n",
    specs,
    run_compare};

}  // namespace letterlens
