#include "pipeline/process.h"

#include <Poco/SHA2Engine.h>

#include <algorithm>

#include "extractors/extract.h"
#include "extractors/letter_id.h"
#include "pipeline/normalise/normalise.h"
#include "pipeline/read/read.h"
#include "pipeline/segment/segment.h"
#include "schemas/diagnostics.h"

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

std::string sha256(std::string_view bytes) {
  Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
  engine.update(bytes.data(), bytes.size());
  return Poco::DigestEngine::digestToHex(engine.digest());
}

std::string_view name_of(TextLayer layer) {
  switch (layer) {
    case TextLayer::embedded: return "embedded";
    case TextLayer::ocr: return "ocr";
    case TextLayer::plain: return "plain";
  }
  return "";
}

void describe(Source& source, const Pages& pages) {
  source.media_type = pages.media_type;
  if (pages.layer != TextLayer::plain) source.pages = static_cast<int>(pages.pages.size());
  source.text_layer = name_of(pages.layer);
}

bool has_text(const Pages& pages) {
  return std::any_of(pages.pages.begin(), pages.pages.end(), [](const Page& page) { return !page.lines.empty(); });
}

}  // namespace

Processed failure(std::optional<std::string> file, std::string_view code, const std::string& message) {
  Processed out;
  out.letter.source.file = std::move(file);
  out.letter.diagnostics.push_back(diagnose(code, message));
  return out;
}

Processed process(const Input& input, const Register& authorities) {
  Source source;
  source.file = input.file;
  source.bytes = input.bytes.size();
  if (!input.bytes.empty()) source.sha256 = sha256(input.bytes);
  Processed out;
  try {
    const Pages pages = timed(out.times, Stage::read, [&] { return read_document(input.bytes); });
    describe(source, pages);
    if (!has_text(pages))
      throw ReadError("no_text_layer", "the pages are images without text (a scan); run it through OCR first");
    const ReadingText text = timed(out.times, Stage::normalise, [&] { return normalise(pages); });
    source.text_sha256 = sha256(text.text);
    const Outline outline = timed(out.times, Stage::segment, [&] { return segment(text); });
    auto letter = timed(out.times, Stage::extract, [&] { return extract(text, outline, authorities); });
    if (!letter) throw ReadError("not_a_letter", "the text is no letter or report of Ofsted's");
    out.letter = std::move(*letter);
    out.letter.source = std::move(source);
    if (pages.pages_without_text > 0)
      out.letter.diagnostics.push_back(
          diagnose("pages_without_text", std::to_string(pages.pages_without_text) + " page(s) are images without text"));
    out.letter.id = letter_id(out.letter);
    out.text = text.text;
  } catch (const ReadError& error) {
    const StageTimes times = out.times;
    out = failure(std::nullopt, error.code(), error.what());
    out.letter.source = std::move(source);
    out.times = times;
  }
  return out;
}

}  // namespace letterlens
