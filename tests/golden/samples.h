// The invented letters of tests/letters.
#pragma once

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens::testing {

// File names of every sample document: NAME.pdf and NAME.txt, sorted.
std::vector<std::string> sample_documents();
// NAME.json of every truth of a document, sorted.
std::vector<std::string> sample_truths();

// Truths about many documents: what is asked again from visit to visit, and what authorities have in common.
inline constexpr const char* links_file = "links.json";
inline constexpr const char* similar_file = "similar.json";

std::string sample_path(const std::string& name);

// What the program prints for a sample, knowing the invented authorities. Fails the test when it refuses.
std::string record_of_sample(const std::string& document, const std::vector<std::string>& options);

// How many pages a sample has; form feeds part the pages of a text.
int pages_of_sample(const std::string& document, const nlohmann::json& record);

// A test's name for a file: letters, digits and underscores.
std::string test_name(const ::testing::TestParamInfo<std::string>& file);

}  // namespace letterlens::testing
