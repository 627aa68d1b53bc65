#include "corpus/compare/brief.h"
#include "corpus/present/brief_document.h"
#include "corpus/present/docx.h"
#include "corpus/present/workbook.h"
#include "corpus/report/brief_page.h"
#include "corpus/store/decision_tables.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/output_options.h"
#include "pipeline/commands/process_options.h"
#include "schemas/base/atomic_file.h"

#include <array>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::array specs{
    option::corpus,      option::brief_authority, option::kind,       option::area,
    option::since,       option::until,           option::brief_out,  option::docx,
    option::action_plan, option::plan_xlsx,       option::with_names, option::register_file};

void expect_consistent(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty())
    throw UsageError("brief: unexpected argument \"" + arguments.front() + "\"; see letterlens brief --help");
  if (options.values(option::brief_authority).size() != 1)
    throw UsageError("brief needs one --authority NAME");
  const bool plan = options.has(option::action_plan);
  if (options.has(option::plan_xlsx) && !plan) throw UsageError("--xlsx goes with --action-plan");
  if (plan && options.has(option::brief_out))
    throw UsageError("--action-plan goes with --docx and --xlsx, not with --out");
  if (plan && !options.has(option::docx) && !options.has(option::plan_xlsx))
    throw UsageError("--action-plan needs --docx FILE, --xlsx FILE or both");
}

// Its statistical neighbours and its region, by the register; the region else by its letters.
NearAuthorities near(const Options& options, const std::vector<ComparedLetter>& letters) {
  NearAuthorities near;
  if (letters.empty()) return near;
  near.region = letters.back().region;
  const Register authorities = knowledge_of(options).authorities;
  const auto* centre = authorities.resolve(letters.back().authority);
  if (centre == nullptr) return near;
  if (!centre->region.empty()) near.region = centre->region;
  for (const auto& code : centre->statistical_neighbours)
    for (const auto& authority : authorities.authorities())
      if (authority.la_code == code) near.neighbours.push_back(authority.name);
  return near;
}

Exit write_page(const Options& options, const std::string& page) {
  if (!options.has(option::brief_out)) {
    std::cout << page;
    return written();
  }
  AtomicFile file(options.value(option::brief_out));
  file.write(page);
  file.commit();
  return Exit::success;
}

Exit write(const Options& options, const Brief& brief) {
  const BriefText text = brief_text(brief);
  if (options.has(option::action_plan)) {
    const auto rows = plan_rows(brief);
    if (options.has(option::docx)) write_docx(options.value(option::docx), plan_document(text, rows));
    if (options.has(option::plan_xlsx))
      write_workbook(options.value(option::plan_xlsx), std::array{plan_sheet(rows)});
    return Exit::success;
  }
  if (options.has(option::docx)) write_docx(options.value(option::docx), brief_document(text));
  if (options.has(option::docx) && !options.has(option::brief_out)) return Exit::success;
  return write_page(options, report::brief_page(text, brief.comparison.letters));
}

Exit run_brief(const Options& options, const std::vector<std::string>& arguments) {
  expect_consistent(options, arguments);
  LetterFilter filter = filter_of(options);
  return on_corpus([&] {
    Database database(corpus_folder(options), Access::read);
    filter = with_meant_names(filter, database, options);
    auto letters = compared_letters(database, filter);
    const std::string authority = letters.empty() ? filter.authorities.front() : letters.front().authority;
    const auto who_is_near = near(options, letters);
    const auto names = options.has(option::with_names) ? Names::shown : Names::left_out;
    return write(options, brief_of(database, authority, std::move(letters), held_decisions(database, names),
                                   who_is_near));
  });
}

}  // namespace

constinit const Command brief_command{
    "brief",
    "Write a brief on an authority's newest letter, or an action plan.",
    "--authority NAME",
    "The newest letter in five lines; what it asks for again, since when and how often; what was possibly "
    "asked "
    "before; what\n"
    "is new; what is not raised again; who else was told the same, statistical neighbours and the region "
    "first. "
    "Every line\n"
    "has the letter's own words, the letter and the page. The page prints on one or two sheets.\n\n"
    "  letterlens brief --authority Northbridge --out brief.html --docx brief.docx\n"
    "  letterlens brief --authority Northbridge --action-plan --docx plan.docx --xlsx plan.xlsx\n",
    specs,
    run_brief};

}  // namespace letterlens
