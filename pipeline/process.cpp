#include "pipeline/process.h"

#include "extractors/extract.h"
#include "extractors/letter_id.h"
#include "pipeline/normalise/doubtful_words.h"
#include "pipeline/normalise/normalise.h"
#include "pipeline/normalise/page_title.h"
#include "pipeline/read/archive.h"
#include "pipeline/read/read.h"
#include "pipeline/segment/segment.h"
#include "schemas/base/sha256.h"
#include "schemas/corrections.h"
#include "schemas/diagnostics.h"

#include <Poco/File.h>
#include <algorithm>
#include <new>

namespace letterlens {
namespace {

// Runs one stage and notes what it cost.
template <typename Run>
auto timed(StageTimes& times, Stage stage, Run run) {
  const auto start = std::chrono::steady_clock::now();
  auto result = run();
  times[static_cast<std::size_t>(stage)] += std::chrono::steady_clock::now() - start;
  return result;
}

void describe(Source& source, const Document& document) {
  source.media_type = document.media_type;
  source.text_layer = TextLayer::embedded;
  const PrintedPages* pages = document.pages();
  if (pages == nullptr) return;
  source.text_layer = pages->layer;
  if (pages->layer != TextLayer::plain) source.pages = static_cast<int>(pages->pages.size());
  for (const auto& page : pages->pages)
    if (page.recognised) source.ocr_pages.push_back(page.number);
}

bool has_text(const PrintedPages& pages) {
  return std::any_of(pages.pages.begin(), pages.pages.end(),
                     [](const Page& page) { return !page.lines.empty(); });
}

// Warns of pages that were not read and of words that were read with doubt.
void check_pages(const PrintedPages& pages, const ReadingText& text, Letter& letter) {
  if (pages.pages_without_text > 0)
    letter.diagnostics.push_back(diagnose(
        "pages_without_text", std::to_string(pages.pages_without_text) + " page(s) are images without text"));
  else if (pages.layer != TextLayer::plain && pages.pages.front().lines.empty())
    letter.diagnostics.push_back(
        diagnose("first_page_empty", "the first page is empty; its text may be lost"));
  check_doubtful_words(pages, text, letter);
}

std::string base_name(const std::string& path) {
  const auto slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

// Returns the file of that path; nullopt if there is none.
std::optional<CorrectionsFile> corrections_file(const std::string& path) {
  if (!Poco::File(path).exists()) return std::nullopt;
  CorrectionsFile file{base_name(path), {}, {}};
  try {
    file.bytes = read_file(path, FileKinds::regular).bytes;
  } catch (const ReadError& error) {
    file.error = error.what();
  }
  return file;
}

std::optional<CorrectionsFile> corrections_beside(const std::string& document) {
  const std::string path = corrections_path(document);
  return path == document ? std::nullopt : corrections_file(path);
}

std::optional<CorrectionsFile> corrections_by_hash(const ProcessOptions& options, const std::string& sha256) {
  if (!options.corrections || options.corrections_folder.empty() || sha256.empty()) return std::nullopt;
  return corrections_file(options.corrections_folder + '/' + sha256 + ".json");
}

// What runs out of memory fails by itself; what it held is free again for the next.
constexpr std::string_view no_memory = "out_of_memory";
constexpr const char* no_memory_message =
    "there is no memory to read it; it may unpack to more than any letter";

// A file with the corrections beside it, or the record that says why it cannot be read.
struct Opened {
  Input input;
  std::optional<CorrectionsFile> corrections;
  std::optional<Processed> failed;
};

Opened opened(const std::string& path, const ProcessOptions& options) {
  Opened file;
  try {
    file.input = read_file(path, options.files);
    if (options.corrections && options.corrections_folder.empty())
      file.corrections = corrections_beside(path);
  } catch (const ReadError& error) {
    file.failed = failure(base_name(path), error.code(), error.what());
  } catch (const std::bad_alloc&) {
    file.failed = failure(base_name(path), no_memory, no_memory_message);
  }
  return file;
}

}  // namespace

Processed failure(std::optional<std::string> file, std::string_view code, const std::string& message) {
  Processed out;
  if (file && !file->empty()) out.letter.source.file = std::move(file);
  out.letter.diagnostics.push_back(diagnose(code, message));
  return out;
}

Processed process(const Input& input, const Knowledge& known, const CorrectionsFile* corrections,
                  const ProcessOptions& options) {
  Source source;
  source.file = input.file;
  source.archive = input.archive;
  source.bytes = input.bytes.size();
  if (!input.bytes.empty()) source.sha256 = sha256(input.bytes);
  Processed out;
  const auto fail = [&](std::string_view code, const std::string& message) {
    const StageTimes times = out.times;
    out = failure(std::nullopt, code, message);
    out.letter.source = std::move(source);
    out.times = times;
  };
  try {
    Document document =
        timed(out.times, Stage::read, [&] { return read_document(input.bytes, options.read); });
    describe(source, document);
    const PrintedPages* pages = document.pages();
    if (pages != nullptr && !has_text(*pages))
      throw ReadError("no_text_layer", "the pages are images in which no text was read");
    ReadingText text = timed(out.times, Stage::normalise, [&] { return normalise(document); });
    if (put_title_authority_above(document, text, known.authorities))
      text = timed(out.times, Stage::normalise, [&] { return normalise(document); });
    source.text_sha256 = sha256(text.text);
    const auto extract_by = [&](const Told& told) {
      Outline outline = timed(out.times, Stage::segment, [&] { return segment(text, told); });
      auto letter = timed(out.times, Stage::extract, [&] { return extract(text, outline, known, told); });
      if (!letter) throw ReadError("not_a_letter", "the text is not a letter or report by Ofsted");
      letter->source = source;
      if (pages != nullptr) check_pages(*pages, text, *letter);
      return Extracted{std::move(outline), std::move(*letter)};
    };
    const auto by_hash = corrections_by_hash(options, source.sha256);
    if (by_hash) corrections = &*by_hash;
    out.letter =
        corrections != nullptr ? correct(text, known, *corrections, extract_by) : extract_by(Told{}).letter;
    out.letter.id = letter_id(out.letter);
    out.text = text.text;
    out.text_pages = text.page_starts();
    if (options.keep_pages) {
      auto* kept = std::get_if<PrintedPages>(&document.content);
      out.printed = Printed{kept != nullptr ? std::move(*kept) : PrintedPages{}, std::move(text)};
    }
  } catch (const ReadError& error) {
    fail(error.code(), error.what());
  } catch (const std::bad_alloc&) {
    fail(no_memory, no_memory_message);
  }
  return out;
}

Processed process_file(const std::string& path, const Knowledge& known, const ProcessOptions& options) {
  Opened file = opened(path, options);
  if (file.failed) return std::move(*file.failed);
  return process(file.input, known, file.corrections ? &*file.corrections : nullptr, options);
}

void process_each(const Input& input, const Knowledge& known, const UseRecord& use,
                  const CorrectionsFile* corrections, const ProcessOptions& options) {
  auto archive = open_letters(input.bytes);
  if (!archive) {
    use(process(input, known, corrections, options));
    return;
  }
  for (const auto& name : archive->letters()) {
    Processed record;
    try {
      record = process({member_base_name(name), archive->read(name), input.file}, known, nullptr, options);
    } catch (const ReadError& error) {
      record = failure(member_base_name(name), error.code(), error.what());
      record.letter.source.archive = input.file;
    } catch (const std::bad_alloc&) {
      record = failure(member_base_name(name), no_memory, no_memory_message);
      record.letter.source.archive = input.file;
    }
    if (!use(std::move(record))) return;
  }
}

void process_each_in_file(const std::string& path, const Knowledge& known, const ProcessOptions& options,
                          const UseRecord& use) {
  Opened file = opened(path, options);
  if (file.failed) {
    use(std::move(*file.failed));
    return;
  }
  process_each(file.input, known, use, file.corrections ? &*file.corrections : nullptr, options);
}

}  // namespace letterlens
