// A letter's way through the house: read, normalise, segment, extract, correct. Emitting is the caller's last
// step.
#pragma once

#include "extractors/knowledge.h"
#include "extractors/reading_text.h"
#include "pipeline/correct/correct.h"
#include "pipeline/read/input.h"
#include "pipeline/read/read.h"
#include "schemas/letter.h"

#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

enum class Stage { read, normalise, segment, extract, emit };
inline constexpr std::array<std::string_view, 5> stage_names{"read", "normalise", "segment", "extract",
                                                             "emit"};

// Processor time is what a stage costs; for one thread without waiting it is the time that passes.
using StageTimes = std::array<std::chrono::nanoseconds, stage_names.size()>;

// The pages and the way from the text back to them; no pages for structured text.
struct Printed {
  PrintedPages pages;
  ReadingText text;
};

// A letter, or, when its status is `failed`, why there is none; and the normalised text that its spans index.
struct Processed {
  Letter letter;
  std::string text;
  std::vector<PageStart> text_pages = {};  // ReadingText::page_starts
  StageTimes times{};
  std::optional<Printed> printed;  // with ProcessOptions::keep_pages
};

struct ProcessOptions {
  bool corrections = true;  // apply a person's corrections: NAME.corrections.json beside the file, or …
  // … FOLDER/HASH.json, by the hash of the document or of the archive's member; empty: those beside the file.
  std::string corrections_folder = {};
  bool keep_pages = false;  // keep what the boxes of a span are found by
  FileKinds files = FileKinds::any;
  ReadOptions read = {};
};

// Never throws for what the bytes hold: that becomes a diagnostic of the failed letter. `corrections` may be
// null; those of the options' folder go before them.
Processed process(const Input& input, const Knowledge& known, const CorrectionsFile* corrections = nullptr,
                  const ProcessOptions& options = {});

// Reads and processes a file, with the corrections that lie beside it. Never throws for what is there or is
// not.
Processed process_file(const std::string& path, const Knowledge& known, const ProcessOptions& options = {});

// Called with each record; false: no more are wanted.
using UseRecord = std::function<bool(Processed)>;

// The records of what was read: of an archive of letters one for each member, in the order of their names,
// otherwise one. Corrections are for single files.
void process_each(const Input& input, const Knowledge& known, const UseRecord& use,
                  const CorrectionsFile* corrections = nullptr, const ProcessOptions& options = {});

// The same for a file, read with the corrections that lie beside it.
void process_each_in_file(const std::string& path, const Knowledge& known, const ProcessOptions& options,
                          const UseRecord& use);

// The record of an input that could not even be read (missing, too large).
Processed failure(std::optional<std::string> file, std::string_view code, const std::string& message);

}  // namespace letterlens
