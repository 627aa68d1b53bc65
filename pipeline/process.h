// A letter's way through the house: read, normalise, segment, extract. Emitting is the caller's last step.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/register.h"
#include "pipeline/read/input.h"
#include "schemas/letter.h"

namespace letterlens {

enum class Stage { read, normalise, segment, extract, emit };
inline constexpr std::array<std::string_view, 5> stage_names{"read", "normalise", "segment", "extract", "emit"};

// Processor time is what a stage costs; for one thread without waiting it is the time that passes.
using StageTimes = std::array<std::chrono::nanoseconds, stage_names.size()>;

// A letter, or, when its status is `failed`, why there is none; and the normalised text that its spans index.
struct Processed {
  Letter letter;
  std::string text;
  StageTimes times{};
};

// Never throws for what the bytes hold: that becomes a diagnostic of the failed letter.
Processed process(const Input& input, const Register& authorities);

// The record of an input that could not even be read (missing, too large).
Processed failure(std::optional<std::string> file, std::string_view code, const std::string& message);

}  // namespace letterlens
