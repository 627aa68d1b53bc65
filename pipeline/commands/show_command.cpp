#include "corpus/present/summary.h"
#include "corpus/store/corpus_letter.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/named_letter.h"
#include "pipeline/commands/output_options.h"
#include "schemas/base/printable.h"

#include <iostream>

namespace letterlens {
namespace {

constexpr std::array specs{option::corpus, option::whole_record, option::letter_text, option::theme_labels};

// What the corpus knows of a letter besides its record.
std::string provenance(Database& database, const CorpusLetter& letter) {
  const auto& source = letter.letter.source;
  std::string out = "  Source: " + letter.source_path;
  if (source.archive) out += " (member " + source.file.value_or("") + ")";
  out += '\n';
  if (source.url) out += "  Published at: " + *source.url + '\n';
  if (source.published) out += "  Published on: " + source.published->iso() + '\n';
  for (const auto& id : revision_ids(database, letter.letter_id)) {
    if (id == letter.letter.id) continue;
    const bool is_current = id == letter.letter_id;
    out += (is_current       ? "  Replaced by: "
            : letter.current ? "  Replaces: "
                             : "  Another revision: ") +
           id + '\n';
  }
  return out;
}

// How to settle the warnings, if there are any.
std::string advice(const Letter& letter) {
  if (letter.status() != Status::needs_review) return {};
  return "  If the record is right: letterlens correct " + letter.id +
         " --accept CODE, with the code in parentheses; if not: letterlens correct --help\n";
}

Exit run_show(const Options& options, const std::vector<std::string>& arguments) {
  if (arguments.size() != 1) throw UsageError("show needs one id; letterlens list names them");
  if (options.has(option::whole_record) && options.has(option::letter_text))
    throw UsageError("--json and --text do not go together");
  const ThemeLabels themes = theme_labels_of(options);
  return on_corpus([&] {
    Database database(corpus_folder(options), Access::read);
    database.snapshot([&] {
      const auto letter = corpus_letter(database, id_meant(database, arguments.front()));
      if (options.has(option::whole_record))
        std::cout << to_json(letter->letter, letter->text).dump() << '\n';
      else if (options.has(option::letter_text))
        std::cout << letter->text << '\n';
      else
        std::cout << letter->letter.id << '\n'
                  << summary(letter->letter, themes, terminal_width())
                  << printable_lines(provenance(database, *letter)) << advice(letter->letter);
    });
    return written();
  });
}

}  // namespace

constinit const Command show_command{
    "show",
    "Show a letter of a corpus.",
    "ID",
    "In words, with where its document lies, where it was published and its revisions. A beginning of the id "
    "that no other\n"
    "has is enough.\n",
    specs,
    run_show};

}  // namespace letterlens
