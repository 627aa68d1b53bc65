#include "corpus/export/export_tables.h"
#include "corpus/export/records.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/corpus_options.h"
#include "schemas/base/file.h"

#include <filesystem>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::array own_specs{option::format,    option::export_out, option::export_text,
                               option::revisions, option::with_names, option::corpus};
constexpr auto specs = all_options(own_specs, filter_options);

std::string format_of(const Options& options) {
  const std::string format = options.value(option::format);
  if (format.empty()) throw UsageError("export needs --format jsonl, csv or datapackage");
  if (format != "jsonl" && format != "csv" && format != "datapackage")
    throw UsageError("--format " + format + ": is none of jsonl, csv, datapackage");
  if (format == "jsonl") return format;
  if (options.value(option::export_out).empty())
    throw UsageError("--format " + format + " needs --out DIR, the folder for its tables");
  if (options.has(option::export_text))
    throw UsageError("--text belongs to --format jsonl; a data package always has the texts");
  return format;
}

void write_to_standard_output(std::string_view line) {
  if (!std::cout.write(line.data(), static_cast<std::streamsize>(line.size())).flush())
    throw CorpusError(CorpusFault::not_writable, "standard output cannot be written");
}

// A corpus holds nothing but what letterlens knows of.
void expect_outside(const std::string& target, const std::string& corpus) {
  const auto relative =
      std::filesystem::path(resolved_path(target)).lexically_relative(resolved_path(corpus));
  if (!relative.empty() && *relative.begin() != "..")
    throw CorpusError(CorpusFault::not_writable,
                      target + ": lies in the corpus; give --out a place outside of it");
}

std::uint64_t write_export(Database& database, const std::string& format, const LetterFilter& filter,
                           const Options& options) {
  const std::string out = options.value(option::export_out);
  const bool with_names = options.has(option::with_names);
  if (format == "csv") return export_spreadsheet_tables(database, {filter, with_names}, out);
  if (format == "datapackage") return export_data_package(database, {filter, with_names}, out);
  const RecordsOptions records{filter, options.has(option::export_text), with_names};
  return out.empty() ? export_records(database, records, write_to_standard_output)
                     : export_records_to_file(database, records, out);
}

Exit run_export(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw UsageError("export takes no arguments, only options");
  const std::string format = format_of(options);
  LetterFilter filter = filter_of(options);
  filter.all_revisions = options.has(option::revisions);
  return on_corpus([&] {
    Database database(corpus_folder(options), Access::read);
    if (options.has(option::export_out))
      expect_outside(options.value(option::export_out), corpus_folder(options));
    filter = with_meant_names(filter, database, options);
    const auto letters = write_export(database, format, filter, options);
    if (options.has(option::export_out))
      write_to_standard_output(std::to_string(letters) + (letters == 1 ? " letter" : " letters") +
                               " written to " + options.value(option::export_out) + '\n');
    return Exit::success;
  });
}

}  // namespace

constinit const Command export_command{
    "export",
    "Write the corpus' letters for other programs.",
    "--format FORMAT [--out PATH]",
    "jsonl: whole records, one a line. csv: a folder of tables that opens in a spreadsheet; cells that one "
    "would\n"
    "take for a formula get an apostrophe. datapackage: a folder of tables with the exact text, described "
    "by\n"
    "datapackage.json (Frictionless Data). The same letters give the same bytes, whatever order they came "
    "in.\n"
    "What is there is replaced only when the new export is whole; a folder that holds anything but an "
    "earlier\n"
    "export is refused.\n\n"
    "  letterlens export --format jsonl --since 2023 > records.jsonl\n"
    "  letterlens export --format csv --out tables\n",
    specs,
    run_export};

}  // namespace letterlens
