// The fourth stage: reading text and outline in, letter out.
#pragma once

#include "extractors/knowledge.h"
#include "extractors/outline.h"

#include <optional>
#include <span>
#include <string_view>

namespace letterlens {

// What an extractor may look at. Fields of the letter that stand above its own in the list are filled.
struct Reading {
  const ReadingText& text;
  const Outline& outline;
  const Knowledge& known;
};

struct Extractor {
  std::string_view field;  // of the record, or of its items
  bool findings = false;   // what the inspectors found: left out of families that are not mined
  void (*run)(const Reading& reading, Letter& letter) = nullptr;
};

// Every extractor, in the order in which they run: the one place that orders them.
std::span<const Extractor> extractors();

// The letter without its source and id; none when the text is no Ofsted document.
std::optional<Letter> extract(const ReadingText& text, const Outline& outline, const Knowledge& known);

}  // namespace letterlens
