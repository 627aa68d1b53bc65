#include "pipeline/commands/command.h"
#include "pipeline/commands/messages.h"
#include "pipeline/commands/output_options.h"
#include "pipeline/commands/process_options.h"
#include "pipeline/evaluate/evaluate.h"
#include "pipeline/evaluate/evaluation_output.h"
#include "pipeline/evaluate/gold.h"
#include "pipeline/evaluate/pairs.h"
#include "pipeline/process.h"
#include "pipeline/read/input.h"

#include <array>
#include <charconv>
#include <filesystem>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::array specs{option::gold,   option::pairs,         option::only,  option::skip,
                           option::themes, option::register_file, option::ocr,   option::corrections,
                           option::misses, option::json,          option::min_f1};

double min_f1_of(const Options& options) {
  if (!options.has(option::min_f1)) return 0;
  const std::string text = options.value(option::min_f1);
  const char* end = text.data() + text.size();
  double value = 0;
  const auto [read_to, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || read_to != end || !(value >= 0 && value <= 1))
    throw UsageError("--min-f1 " + text + ": give a number from 0 to 1");
  return value;
}

std::vector<Gold> gold_of(const Options& options) {
  const std::string folder = options.value(option::gold);
  if (folder.empty()) throw UsageError("evaluate needs --gold DIR or --pairs FILE");
  std::error_code unreadable;
  if (!std::filesystem::is_directory(folder, unreadable))
    throw UsageError("--gold " + folder + ": no such folder");
  auto gold = read_gold(folder, {options.value(option::only), options.value(option::skip)});
  if (gold.empty())
    throw UsageError("--gold " + folder + ": the folder has no gold file (that --only and --skip leave)");
  return gold;
}

// Says which F1 are too low.
Exit exit_by(double min_f1, const Evaluation& evaluation) {
  Exit status = Exit::success;
  for (const auto field : {ListField::improvements, ListField::priority_actions}) {
    const double f1 = evaluation.list(field).exact().f1;
    if (f1 >= min_f1) continue;
    std::cerr << "letterlens: the F1 of " << list_field_names[static_cast<std::size_t>(field)] << ", " << f1
              << ", is below " << min_f1 << '\n';
    status = Exit::check_failed;
  }
  return status;
}

// Of what comes of gold files, or of labelled pairs.
template <typename Evaluated>
void print(const Options& options, const Evaluated& evaluation) {
  if (options.has(option::json)) {
    std::cout << to_json(evaluation).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
              << '\n';
    return;
  }
  print_tables(std::cout, evaluation);
  if (options.has(option::misses)) print_misses(std::cout, evaluation);
}

Exit run_pairs(const Options& options) {
  if (options.has(option::gold)) throw UsageError("evaluate takes --gold or --pairs, not both");
  try {
    print(options, evaluate_pairs(options.value(option::pairs)));
  } catch (const matching::LabelsError& error) {
    print_message(error.what());
    return Exit::bad_input;
  }
  return written();
}

Exit run_evaluate(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw UsageError("unexpected argument \"" + arguments.front() + "\"");
  if (options.has(option::pairs)) return run_pairs(options);
  const double min_f1 = min_f1_of(options);
  const Knowledge known = knowledge_of(options);
  ProcessOptions process_options = process_options_of(options);
  process_options.corrections = options.has(option::corrections);
  Evaluator evaluator;
  try {
    for (const auto& gold : gold_of(options)) {
      const Processed processed = process_file(gold.document, known, process_options);
      evaluator.add(gold.name, gold.truth, processed.letter, processed.text);
    }
  } catch (const GoldError& error) {
    print_message(error.what());
    return Exit::bad_input;
  }
  print(options, evaluator.evaluation());
  if (const Exit exit = written(); !std::cout) return exit;
  return exit_by(min_f1, evaluator.evaluation());
}

}  // namespace

constinit const Command evaluate_command{
    "evaluate",
    "Compare records with what readers found (gold files) and print how good they are.",
    "--gold DIR | --pairs FILE",
    "Each NAME.json in the folder is what a reader found in the document that it names; the form is that of\n"
    "schemas/gold.schema.json. Strings are compared by their letters and digits. A list counts by precision, "
    "recall\n"
    "and F1: of items that are the same, and of items that share nine tenths of their words (near). A letter "
    "is wrong\n"
    "when any field is; themes, and the headings of inspection reports, are counted but make no letter "
    "wrong.\n"
    "A gold file that is not of that form, or whose document is missing, gives exit status 65.\n\n"
    "With --pairs, it is measured how well compare tells what is asked again: the file has the items of two\n"
    "consecutive reports to each of many authorities, and which later item asks for the same as which "
    "earlier "
    "one.\n"
    "Precision is the share of stated links that a reader sees too, recall the share of the readers' links "
    "that are\n"
    "stated, offered recall the share that are stated or put forward as possible. No document is read.\n\n"
    "  letterlens evaluate --gold letters/gold --misses\n"
    "  letterlens evaluate --gold letters/gold --json --min-f1 0.95 > figures.json\n"
    "  letterlens evaluate --pairs pairs.json --misses\n",
    specs,
    run_evaluate};

}  // namespace letterlens
