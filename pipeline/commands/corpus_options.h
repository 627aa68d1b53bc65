// The options and the exit statuses that every command has which works on a corpus.
#pragma once

#include "corpus/present/theme_labels.h"
#include "corpus/store/corpus_error.h"
#include "corpus/store/filter.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/options.h"

#include <array>
#include <functional>
#include <string>

namespace letterlens {

inline constexpr OptionSpec corpus_option{"corpus", "c", "DIR",
                                          "The corpus' folder (default: letters.corpus)."};

inline constexpr std::array filter_options{
    OptionSpec{"authority", "a", "NAME", "Only letters to this authority; may be given several times."},
    OptionSpec{"region", "", "NAME",
               "Only letters to authorities of this region; may be given several times."},
    OptionSpec{"kind", "k", "KIND", "Only letters of this kind, such as focused_visit or jtai."},
    OptionSpec{"area", "", "AREA", "Only visits to this area, such as front_door or care_leavers."},
    OptionSpec{"since", "", "DATE", "Only visits from this year, month or day (2021, 2021-06, 2021-06-30)."},
    OptionSpec{"until", "", "DATE", "Only visits to the end of this year, month or day."},
};

inline constexpr OptionSpec theme_labels_option{
    "themes", "", "FILE", "Call themes as this table does: the one that the letters were read with."};

// The labels of the table of --themes and of the built-in one. Throws UsageError.
ThemeLabels theme_labels_of(const Options& options);

// --corpus, or letters.corpus in the working directory.
std::string corpus_folder(const Options& options);

// What the filter options say. Throws UsageError for a kind or area that no record has, or a date that is
// none.
LetterFilter filter_of(const Options& options);

// One line on standard error for each name that the corpus has no letter of.
void report_unknown_names(const LetterFilter& filter, Database& database);

// Runs `work`; a CorpusError or FileError becomes its message on standard error and the exit status that
// belongs to it.
Exit on_corpus(const std::function<Exit()>& work);

}  // namespace letterlens
