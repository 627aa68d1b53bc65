#include "corpus/correct/correct_letter.h"
#include "corpus/ingest/inputs.h"
#include "corpus/present/corrections_output.h"
#include "corpus/store/lock.h"
#include "pipeline/commands/add/settings.h"
#include "pipeline/commands/add/worker_reader.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/correct/given_corrections.h"
#include "pipeline/commands/messages.h"
#include "pipeline/commands/named_letter.h"
#include "pipeline/commands/number_option.h"
#include "pipeline/commands/output_options.h"
#include "pipeline/commands/stop_signal.h"
#include "schemas/base/atomic_file.h"
#include "schemas/base/printable.h"
#include "schemas/base/utc_time.h"

#include <algorithm>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::array own_specs{option::corpus,       option::heading, option::accept,
                               option::who,          option::why,     option::history,
                               option::withdraw,     option::from,    option::export_corrections,
                               option::with_names,   option::json,    option::timeout,
                               option::memory_limit, option::wait,    option::register_file,
                               option::ocr,          option::themes};
constexpr auto specs = all_options(own_specs);

enum class Wanted { corrections, from, withdrawal, list, file };

// What is wanted; one thing at a time. Throws UsageError.
Wanted wanted(const Options& options, const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw UsageError("correct needs the id of a letter; letterlens list names them");
  std::vector<Wanted> all;
  if (arguments.size() > 1 || options.has(option::heading) || options.has(option::accept))
    all.push_back(Wanted::corrections);
  if (options.has(option::from)) all.push_back(Wanted::from);
  if (options.has(option::withdraw)) all.push_back(Wanted::withdrawal);
  if (options.has(option::history)) all.push_back(Wanted::list);
  if (options.has(option::export_corrections)) all.push_back(Wanted::file);
  if (all.size() == 1) return all.front();
  throw UsageError(all.empty() ? "say what to correct, such as /kind=jtai, or --list what was said"
                               : "corrections, --from, --withdraw, --list and --export do not go together");
}

CorrectedLetter presented(const CorrectableLetter& letter) {
  return {letter.letter.letter.id, letter.known.sha256, letter.letter.letter.status(), letter.history,
          letter.problems};
}

Exit list(const Options& options, const CorrectableLetter& letter) {
  if (options.has(option::json))
    std::cout << to_json(presented(letter), std::nullopt, options.has(option::with_names)).dump() << '\n';
  else
    std::cout << format_history(presented(letter));
  return written();
}

Exit write_file(const Options& options, const CorrectableLetter& letter) {
  Corrections held{letter.known.sha256, held_corrections(letter.history)};
  // The form wants somebody who says so.
  if (!options.has(option::with_names))
    for (auto& correction : held.corrections) correction.who = "name left out";
  const std::string path = options.value(option::export_corrections);
  const std::string text = write_corrections(held);
  if (path == "-") {
    std::cout << text;
    return written();
  }
  AtomicFile file(path);
  file.write(text);
  file.commit();
  std::cout << held.corrections.size() << (held.corrections.size() == 1 ? " correction" : " corrections")
            << " written to " << printable(path) << '\n';
  return written();
}

// The options by which a record was made, without the program's version.
std::string options_of(const std::string& made_with) {
  const auto comma = made_with.find(", ");
  return comma == std::string::npos ? "none" : made_with.substr(comma + 2);
}

// A letter that is read again with other options would change for other reasons than its corrections.
void expect_same_options(const CorrectableLetter& letter, const IngestSettings& settings) {
  const std::string then = options_of(letter.known.made_with), now = options_of(settings.made_with);
  if (then != now)
    throw UsageError(letter.letter.letter.id + ": was read with these options: " + then + "; now they are: " +
                     now + ". Give correct the same, or change them first by letterlens add --reprocess");
}

CorrectionHistory withdrawn(const Options& options, const CorrectableLetter& letter) {
  CorrectionHistory history = letter.history;
  const Withdrawal withdrawal{utc_now(), who_of(options), why_of(options)};
  for (const auto& number : options.values(option::withdraw)) {
    const auto found = std::find_if(history.begin(), history.end(), [&](const StoredCorrection& one) {
      return std::to_string(one.number) == number;
    });
    if (found == history.end() || found->withdrawn)
      throw UsageError("--withdraw " + number + ": is not the number of a correction of " +
                       letter.letter.letter.id + "; --list shows them");
    withdraw(history, found->number, withdrawal);
  }
  return history;
}

// A file that contradicts something newer is not taken; what it contradicts is named.
bool tell_contradictions(const CorrectionHistory& history, const Corrections& given,
                         const std::string& file) {
  const auto found = contradictions(history, given);
  for (const auto& [entry, newer] : found)
    print_message(file + ": says on " + entry.date.value().iso() + " that " + subject_of(entry) + " is " +
                  value_of(entry) + ", but correction " + std::to_string(newer.number) + " of " +
                  newer.said.substr(0, 10) + " says that " + subject_of(newer.correction) + " is " +
                  value_of(newer.correction) + "; nothing is changed");
  return !found.empty();
}

Exit change(const Options& options, Wanted want, const std::vector<std::string>& words,
            const std::string& beginning) {
  const std::string folder = corpus_folder(options);
  const IngestSettings settings = ingest_settings_of(options);
  PoolOptions pool_options = pool_options_of(options);
  pool_options.workers = 1;
  pool_options.on_message = [](const std::string& line) { print_message(line); };
  const auto patience = patience_of(options);
  { const Database is_there(folder, Access::read); }  // a folder without a corpus must not be given one
  const StopSignal signal;
  const WriteLock lock(folder, patience, signal.stopped());
  Database database(folder, Access::write);
  const auto letter = correctable_letter(database, id_meant(database, beginning));
  expect_same_options(letter, settings);

  CorrectionHistory history = letter.history;
  const std::string now = utc_now();
  if (want == Wanted::withdrawal) {
    history = withdrawn(options, letter);
  } else if (want == Wanted::from) {
    const std::string file = options.value(option::from);
    const auto given = corrections_from(file, letter.known.sha256);
    if (tell_contradictions(history, given, file)) return Exit::check_failed;
    take_command(history, {absolute_path(file), now, now, given});
  } else {
    take_command(history, {std::nullopt, now, now, given_corrections(words, options)});
  }

  Pool pool(pool_options);
  const auto corrected =
      correct_letter(database, settings, letter, history, worker_reader(pool), signal.stopped());
  const auto changed =
      record_change(letter.letter.letter, letter.letter.text, corrected.letter.letter, corrected.letter.text);
  if (options.has(option::json))
    std::cout << to_json(presented(corrected), changed, options.has(option::with_names)).dump() << '\n';
  else
    std::cout << corrected.letter.letter.id << '\n' << format_change(changed);
  return written();
}

Exit run_correct(const Options& options, const std::vector<std::string>& arguments) {
  const Wanted want = wanted(options, arguments);
  const std::vector<std::string> words(arguments.begin() + 1, arguments.end());
  return on_corpus([&] {
    try {
      if (want != Wanted::list && want != Wanted::file)
        return change(options, want, words, arguments.front());
      Database database(corpus_folder(options), Access::read);
      const auto letter = correctable_letter(database, id_meant(database, arguments.front()));
      return want == Wanted::list ? list(options, letter) : write_file(options, letter);
    } catch (const NotCorrected& reason) {
      throw UsageError(std::string(reason.what()) + "; nothing is changed");
    }
  });
}

}  // namespace

constinit const Command correct_command{
    "correct",
    "Correct a letter of a corpus: it is read again by what you say.",
    "ID /FIELD=VALUE... | --heading LINE=KIND | --accept CODE | --from FILE | --withdraw NUMBER | --list | "
    "--export FILE",
    "The corpus keeps what was said of a letter by its document, with its history, and whatever is said last "
    "holds: also\n"
    "when the letter is read again, in whatever folder it lies. /kind, /authority/name and headings have the "
    "rest of the\n"
    "letter read again by them: its items need not be typed. A quotation has to be in the letter's text. "
    "What changed is\n"
    "printed, field by field, and which warnings are settled. When a correction does not take effect, the "
    "reason "
    "is given\n"
    "and nothing is changed (exit status 64). Fields: letterlens schema --corrections.\n"
    "Items: /improvements/0 is the first, which people call #1; both are understood (#p1: the first priority "
    "action,\n"
    "#s1: the first strength; quote them for the shell). /improvements/- adds one that was missed, by its "
    "exact words.\n\n"
    "  letterlens correct derby-focused-visit-2021-06-30 /kind=jtai --why 'the subject line is an image'\n"
    "  letterlens correct derby-focused-visit-2021-06-30 --heading 'Matters for leaders=improvements'\n"
    "  letterlens correct derby-focused-visit-2021-06-30 '#2=The quality of pathway plans.'\n"
    "  letterlens correct derby-focused-visit-2021-06-30 '/improvements/-=The timeliness of visits.'\n"
    "  letterlens correct derby-focused-visit-2021-06-30 --list\n",
    specs,
    run_correct};

}  // namespace letterlens
