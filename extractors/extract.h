// The fourth stage: reading text and outline in, letter out.
#pragma once

#include "extractors/accounting.h"
#include "extractors/knowledge.h"
#include "extractors/outline.h"
#include "extractors/told.h"

#include <optional>
#include <span>
#include <string_view>

namespace letterlens {

// What an extractor may look at. Fields of the letter that come before its own in the list are filled.
struct Reading {
  const ReadingText& text;
  const Outline& outline;
  const Knowledge& known;
  const Told& told;
  Claims& claims;  // an extractor adds what it understood and does not quote
};

struct Extractor {
  std::string_view field;  // of the record, or of its items
  bool findings = false;   // what the inspectors found: left out of families that are not mined
  void (*run)(const Reading& reading, Letter& letter) = nullptr;
};

// Every extractor, in the order in which they run: the one place that orders them.
std::span<const Extractor> extractors();

// Returns the letter without its source and id; nullopt if the text is not an Ofsted document.
// What is told is kept, and the rest is read in its light.
std::optional<Letter> extract(const ReadingText& text, const Outline& outline, const Knowledge& known,
                              const Told& told = {});

}  // namespace letterlens
