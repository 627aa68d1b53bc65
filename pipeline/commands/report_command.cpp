#include "corpus/report/report.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/number_option.h"
#include "pipeline/commands/output_options.h"

#include <array>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::array own_specs{option::corpus, option::report_out, option::newest, option::no_sources,
                               option::theme_labels};
constexpr auto specs = all_options(own_specs, filter_options);

Exit write(const Options& options, ReportOptions wanted) {
  Database database(corpus_folder(options), Access::read);
  wanted.filter = with_meant_names(wanted.filter, database, options);
  const std::string out = options.value(option::report_out);
  const auto figures = write_report(database, out, wanted);
  std::cout << out << "/index.html: " << figures.letters << (figures.letters == 1 ? " letter" : " letters");
  if (figures.let_through > figures.letters) std::cout << ", the newest of " << figures.let_through;
  std::cout << ", " << figures.pages << " pages\n";
  return written();
}

Exit run_report(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw UsageError("unexpected argument \"" + arguments.front() + "\"");
  if (options.value(option::report_out).empty()) throw UsageError("report needs --out DIR");
  const ReportOptions wanted{filter_of(options), number_option(options, option::newest, {.least = 1}),
                             !options.has(option::no_sources), theme_labels_of(options)};
  return on_corpus([&] {
    try {
      return write(options, wanted);
    } catch (const report::FolderTaken& error) {
      throw UsageError("--out " + std::string(error.what()));
    }
  });
}

}  // namespace

constinit const Command report_command{
    "report",
    "Write a corpus as pages that open from disk.",
    "--out DIR",
    "DIR/index.html is the first page. There are pages for each letter with its text and what was found in "
    "it marked,\n"
    "for authorities, themes, a comparison, and method and limits. They load nothing from a network, and "
    "work "
    "without\n"
    "scripts. The letters as they came are copied in. DIR is replaced when it holds an earlier report; files "
    "of your\n"
    "own do not belong there. The same corpus gives the same bytes.\n\n"
    "  letterlens report --out report\n"
    "  letterlens report --authority Northbridge --authority Eastmere --since 2022 --out side-by-side\n",
    specs,
    run_report};

}  // namespace letterlens
