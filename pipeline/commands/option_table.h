// The table of options: every option of every command. It feeds the parser, --help and README.md in this
// folder. A command lists the rows that it understands (`option::corpus`) and asks by row whether one was
// given
// (`options.has(option::corpus)`), so that a misspelt name does not compile.
//
// Rows of the same name differ in what the option does for their command; no command has two of them.
#pragma once

#include <string_view>

namespace letterlens {

struct OptionSpec {
  std::string_view name;         // after "--"
  std::string_view letter;       // after "-"; empty if the option has no short form
  std::string_view argument;     // what it takes, for the help; empty for a switch
  std::string_view description;  // one sentence
};

namespace option {

// Of every command.
inline constexpr OptionSpec help{"help", "h", "", "Print this help."};

// Reading letters.
inline constexpr OptionSpec register_file{
    "register", "r", "FILE", "Know the authorities of this CSV file too (same columns as the register)."};
inline constexpr OptionSpec ocr{
    "ocr", "", "MODE", "Read images by text recognition: auto (pages without text), always or never."};
inline constexpr OptionSpec no_corrections{
    "no-corrections", "", "", "Leave NAME.corrections.json beside a file alone; otherwise it is applied."};
inline constexpr OptionSpec theme_labels{
    "themes", "", "FILE", "Call themes as this table does: the one that the letters were read with."};
inline constexpr OptionSpec themes{
    "themes", "", "FILE",
    "Find themes by this table instead of the built-in one (letterlens schema --themes)."};
inline constexpr OptionSpec files_from{"files-from", "f", "FILE",
                                       "Read the paths from this list, one a line (- is standard input)."};
inline constexpr OptionSpec null{"null", "0", "",
                                 "With --files-from: the paths end in NUL instead of a line end."};

// Records.
inline constexpr OptionSpec text{"text", "t", "",
                                 "Put the normalised text, which all spans index, into each record."};
inline constexpr OptionSpec pretty{"pretty", "p", "",
                                   "Indent the JSON for reading; otherwise one record is one line."};
inline constexpr OptionSpec boxes{
    "boxes", "b", "",
    "Give every span of a PDF its boxes on the page, one for each printed line, in points."};
inline constexpr OptionSpec timings{"timings", "", "", "Print the time of each stage to standard error."};

// A corpus and which of its letters take part.
inline constexpr OptionSpec corpus{"corpus", "c", "DIR", "The corpus' folder (default: letters.corpus)."};
inline constexpr OptionSpec authority{"authority", "a", "NAME",
                                      "Only letters to this authority, by any usual form or the "
                                      "beginning of its name; may be given several times."};
inline constexpr OptionSpec region{
    "region", "", "NAME",
    "Only letters to authorities of this region, by its name or the beginning of it; may be given "
    "several times."};
inline constexpr OptionSpec kind{
    "kind", "k", "KIND", "Only letters of this kind, such as focused_visit, \"focused visit\" or jtai."};
inline constexpr OptionSpec area{"area", "", "AREA",
                                 "Only visits to this area, such as front_door or \"front door\"."};
inline constexpr OptionSpec since{"since", "", "DATE",
                                  "Only visits from this year, month or day (2021, 2021-06, 2021-06-30)."};
inline constexpr OptionSpec until{"until", "", "DATE", "Only visits to the end of this year, month or day."};
inline constexpr OptionSpec status{"status", "s", "STATUS",
                                   "Only letters of this status: complete or needs_review."};
inline constexpr OptionSpec revisions{"revisions", "", "", "Also letters that a better copy has replaced."};

// Forms of an answer.
inline constexpr OptionSpec json{"json", "j", "", "Print JSON, for programs."};
inline constexpr OptionSpec csv{"csv", "", "", "Print CSV, for spreadsheets."};
inline constexpr OptionSpec xlsx{"xlsx", "", "FILE",
                                 "Write a workbook for spreadsheet programs to this file instead."};
inline constexpr OptionSpec html{"html", "", "", "Print one HTML page that opens from disk, for people."};
inline constexpr OptionSpec page_out{"out", "o", "FILE", "Write the HTML page to this file instead."};

// add and watch; --wait also of others that write.
inline constexpr OptionSpec jobs{"jobs", "j", "N",
                                 "Read with N workers at once (default: the machine's cores)."};
inline constexpr OptionSpec timeout{"timeout", "", "SECONDS",
                                    "Give up on a document after so long (default: 600)."};
inline constexpr OptionSpec memory_limit{
    "memory-limit", "", "MB", "Memory that a worker may take, from 256 (default: 2048; 0: no limit)."};
inline constexpr OptionSpec wait{"wait", "", "SECONDS",
                                 "Wait so long for another program that writes to the corpus."};
inline constexpr OptionSpec manifest{
    "manifest", "m", "CSV",
    "Add the files of this table, and note where and when they were published "
    "(path, source_url, publication_date)."};
inline constexpr OptionSpec reprocess{
    "reprocess", "", "",
    "Remake records that an older letterlens or other options made, and try again what failed. "
    "Without a path: from the documents that the corpus holds."};

// check
inline constexpr OptionSpec quick{
    "quick", "q", "", "Leave out the hashes of the documents and the words of the full-text indexes."};
inline constexpr OptionSpec clean{
    "clean", "", "",
    "First remove the files in sources/ that no letter came from, such as a killed run leaves."};

// brief
inline constexpr OptionSpec brief_authority{"authority", "a", "NAME",
                                            "The authority whose newest letter it is about."};
inline constexpr OptionSpec brief_out{
    "out", "o", "FILE", "Write the HTML page to this file; it goes to standard output without."};
inline constexpr OptionSpec docx{"docx", "", "FILE", "Write a document for word processors to this file."};
inline constexpr OptionSpec action_plan{"action-plan", "", "",
                                        "Instead of a brief: the same items as a table whose columns for "
                                        "owner, deadline, evidence and progress are "
                                        "to be filled in."};
inline constexpr OptionSpec plan_xlsx{"xlsx", "", "FILE",
                                      "With --action-plan: write a workbook to this file."};

// compare
inline constexpr OptionSpec compared_authority{
    "authority", "a", "NAME", "The authority whose visits are compared; several are set side by side."};
inline constexpr OptionSpec compared_region{"region", "", "NAME",
                                            "Set the authorities of this region side by side."};
inline constexpr OptionSpec neighbours{"neighbours", "", "NAME",
                                       "Set this authority beside its statistical neighbours."};
inline constexpr OptionSpec with_predecessors{
    "with-predecessors", "", "",
    "With one --authority: also what the authorities were asked that it took over from, marked as theirs."};
inline constexpr OptionSpec all_letters{
    "all-letters", "", "",
    "Side by side: of all letters, not only of the latest of each area since the last full inspection."};
inline constexpr OptionSpec all_visits{"all", "", "",
                                       "Of one authority: print earlier visits too, not only the newest."};
inline constexpr OptionSpec whole_items{"full", "", "",
                                        "Print long items whole; otherwise they are shortened."};
inline constexpr OptionSpec undecided{
    "undecided", "u", "",
    "List what items possibly ask for again and nobody has decided, the most valuable first; of the whole "
    "corpus without --authority, --neighbours and --region."};
inline constexpr OptionSpec undecided_limit{"limit", "n", "N",
                                            "With --undecided: show so many (default 20; 0 shows all)."};

// correct and decide; --with-names also of compare and export
inline constexpr OptionSpec heading{"heading", "", "LINE=KIND",
                                    "This line of the letter is a heading of that kind (improvements, "
                                    "priority_actions, strengths, other …); may "
                                    "be given several times."};
inline constexpr OptionSpec accept{
    "accept", "", "CODE",
    "The record is right although it carries this diagnostic; may be given several times."};
inline constexpr OptionSpec who{"who", "", "NAME", "Who says so (default: the name of your account)."};
inline constexpr OptionSpec why{"why", "", "TEXT", "Why, for whoever reads the record later."};
inline constexpr OptionSpec history{"list", "l", "",
                                    "List the corrections of the letter and which are in force."};
inline constexpr OptionSpec withdraw{
    "withdraw", "", "NUMBER",
    "Take the correction of this number (--list) back; may be given several times."};
inline constexpr OptionSpec from{"from", "", "FILE",
                                 "Take the corrections of a file (letterlens schema --corrections)."};
inline constexpr OptionSpec export_corrections{
    "export", "", "FILE", "Write what holds to a file of that form (- is standard output)."};
inline constexpr OptionSpec with_names{"with-names", "", "",
                                       "Also the names of the people who corrected or decided it."};
inline constexpr OptionSpec undo{"undo", "", "", "Take back what was decided of the two items."};
inline constexpr OptionSpec decisions_from{"from", "", "FILE",
                                           "Take the decisions of a file (letterlens schema --decisions)."};
inline constexpr OptionSpec list_decisions{"list", "l", "", "List what was decided and what of it holds."};
inline constexpr OptionSpec export_decisions{
    "export", "", "FILE", "Write what holds to a file of that form (- is standard output)."};

// evaluate
inline constexpr OptionSpec gold{"gold", "g", "DIR", "The folder of gold files and their documents."};
inline constexpr OptionSpec pairs{
    "pairs", "", "FILE",
    "Measure what compare says of these labelled pairs of items instead (the form is in corpus/guide.md)."};
inline constexpr OptionSpec only{"only", "", "SUBSTRING", "Only gold files whose name contains this."};
inline constexpr OptionSpec skip{"skip", "", "SUBSTRING", "Leave out gold files whose name contains this."};
inline constexpr OptionSpec corrections{
    "corrections", "", "",
    "Apply NAME.corrections.json beside a document; otherwise the program alone is measured."};
inline constexpr OptionSpec misses{
    "misses", "m", "", "Print each miss as well: file, field, what was wanted, what the record has."};
inline constexpr OptionSpec min_f1{
    "min-f1", "", "X", "Exit status 1 when the F1 of improvements or of priority actions is below X."};

// export
inline constexpr OptionSpec format{
    "format", "f", "FORMAT",
    "jsonl (records), csv (tables for spreadsheets) or datapackage (tables for programs)."};
inline constexpr OptionSpec export_out{
    "out", "o", "PATH",
    "Write to this file (jsonl) or folder (the others); jsonl goes to standard output without it."};
inline constexpr OptionSpec export_text{"text", "t", "",
                                        "With jsonl: put the normalised text into each record."};

// report
inline constexpr OptionSpec report_out{"out", "o", "DIR",
                                       "The folder to write to: new, empty, or an earlier report's."};
inline constexpr OptionSpec newest{"newest", "n", "N",
                                   "Only the N newest of the letters that the filters let through."};
inline constexpr OptionSpec no_sources{"no-sources", "", "",
                                       "Leave out the copies of the letters as they came."};

// schema
inline constexpr OptionSpec schema_comparison{"comparison", "", "",
                                              "Print the schema of what compare --json prints instead."};
inline constexpr OptionSpec schema_correct{"correct", "", "",
                                           "Print the schema of what correct --json prints instead."};
inline constexpr OptionSpec schema_corrections{
    "corrections", "", "",
    "Print the schema of NAME.corrections.json instead, the file of a person's corrections."};
inline constexpr OptionSpec schema_decide{"decide", "", "",
                                          "Print the schema of what decide --json prints instead."};
inline constexpr OptionSpec schema_decisions{
    "decisions", "", "", "Print the schema of the file of decide --from and --export instead."};
inline constexpr OptionSpec schema_search{"search", "", "",
                                          "Print the schema of what search --json prints instead."};
inline constexpr OptionSpec schema_similar{"similar", "", "",
                                           "Print the schema of what similar --json prints instead."};
inline constexpr OptionSpec schema_table{"table", "", "",
                                         "Print the schema of what table --json prints instead."};
inline constexpr OptionSpec schema_themes{
    "themes", "", "", "Print the schema of a table of themes instead, the FILE of --themes."};

// search, similar, table
inline constexpr OptionSpec where{"in", "i", "WHERE",
                                  "Where to look: improvements (with priority actions, one by one), "
                                  "strengths (one by one), headline, or all "
                                  "(default)."};
inline constexpr OptionSpec search_limit{"limit", "n", "N", "Show so many hits (default 20; 0 shows all)."};
inline constexpr OptionSpec similar_limit{
    "limit", "n", "N", "Show so many items, for each item of a letter (default 10; 0 shows all)."};
inline constexpr OptionSpec same_authority{"same-authority", "", "",
                                           "For an ID: look at other letters to its own authority too."};
inline constexpr OptionSpec weak{"weak", "", "",
                                 "Show items below the score from which two possibly ask for the same, too."};
inline constexpr OptionSpec count{"count", "", "WHAT",
                                  "Count visits (default) or items, the things that they ask for."};

// show
inline constexpr OptionSpec whole_record{"json", "j", "", "Print the whole record."};
inline constexpr OptionSpec letter_text{"text", "t", "",
                                        "Print the normalised text that the record's spans index."};

// worker
inline constexpr OptionSpec listed_null{"null", "0", "", "The paths end in NUL instead of a line end."};
inline constexpr OptionSpec end_marks{
    "end-marks", "e", "", "Print an empty line when ready, and after the last record of each path."};
inline constexpr OptionSpec own_memory_limit{"memory-limit", "m", "MB",
                                             "The most memory the worker may use (2048; 0: no limit)."};
inline constexpr OptionSpec corrections_in{"corrections-in", "", "DIR",
                                           "Apply DIR/HASH.json to the document, or member of an archive, "
                                           "with that SHA-256 instead of what is beside it."};
inline constexpr OptionSpec cpu_limit{"cpu-limit", "c", "SECONDS",
                                      "The most processor time for one document (600; 0: no limit)."};

}  // namespace option
}  // namespace letterlens
