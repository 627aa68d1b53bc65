#include "corpus/report/report.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/corpus_options.h"

#include <array>
#include <charconv>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::array specs{
    corpus_option,
    OptionSpec{"out", "o", "DIR", "The folder to write to: new, empty, or an earlier report's."},
    OptionSpec{"newest", "n", "N", "Only the N newest of the letters that the filters let through."},
    OptionSpec{"no-sources", "", "", "Leave out the copies of the letters as they came."},
    filter_options[0],
    filter_options[1],
    filter_options[2],
    filter_options[3],
    filter_options[4],
    filter_options[5],
};
static_assert(filter_options.size() == 6, "a new filter option is an option of report too");

std::optional<std::size_t> newest_of(const Options& options) {
  if (!options.has("newest")) return std::nullopt;
  const std::string text = options.value("newest");
  const char* end = text.data() + text.size();
  std::size_t value = 0;
  const auto [read_to, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || read_to != end || value == 0)
    throw UsageError("--newest " + text + ": give a whole number from 1");
  return value;
}

Exit write(const Options& options, const ReportOptions& wanted) {
  Database database(corpus_folder(options), Access::read);
  report_unknown_names(wanted.filter, database);
  const std::string out = options.value("out");
  const auto figures = write_report(database, out, wanted);
  std::cout << out << "/index.html: " << figures.letters << (figures.letters == 1 ? " letter" : " letters");
  if (figures.let_through > figures.letters) std::cout << ", the newest of " << figures.let_through;
  std::cout << ", " << figures.pages << " pages\n" << std::flush;
  if (std::cout) return Exit::success;
  std::cerr << "letterlens: standard output cannot be written\n";
  return Exit::cannot_write;
}

Exit run_report(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw UsageError("unexpected argument \"" + arguments.front() + "\"");
  if (options.value("out").empty()) throw UsageError("report needs --out DIR");
  const ReportOptions wanted{filter_of(options), newest_of(options), !options.has("no-sources")};
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
