// The corpus of the sample letters that links.json names, and their ids.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace letterlens::testing {

// Made once in a process, from the documents of the letters; gone with it.
const std::string& sample_corpus();

// The id that the corpus has for a sample: "northbridge-focused-2018" →
// "northbridge-focused-visit-2018-06-26".
const std::map<std::string, std::string>& sample_ids();

// A file of tests/letters as JSON.
nlohmann::json sample_json(const std::string& name);

}  // namespace letterlens::testing
