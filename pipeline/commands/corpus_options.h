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

// Which letters take part, for every view.
inline constexpr std::array filter_options{option::authority, option::region, option::kind,
                                           option::area,      option::since,  option::until};

// The labels of the table of --themes and of the built-in one. Throws UsageError.
ThemeLabels theme_labels_of(const Options& options);

// --corpus, or letters.corpus in the working directory.
std::string corpus_folder(const Options& options);

// What the filter options say; kinds and areas by their names or labels (value_names.h), those of people
// still as they were typed. Throws UsageError for a kind or area that no record has, or a date that is none.
LetterFilter filter_of(const Options& options);

// Returns the filter with the authorities and regions that its words mean (corpus/names/meant_names.h).
// Prints a line on standard error for each that was completed, or of which the corpus has no letter. Throws
// UsageError for a name that nothing has, or several have.
LetterFilter with_meant_names(const LetterFilter& filter, Database& database, const Options& options);

// Runs `work`; a CorpusError or FileError becomes its message on standard error and the exit status that
// belongs to it.
Exit on_corpus(const std::function<Exit()>& work);

}  // namespace letterlens
