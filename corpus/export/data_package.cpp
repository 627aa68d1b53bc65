#include "corpus/export/data_package.h"

#include "corpus/export/table_schema.h"
#include "corpus/present/item_json.h"
#include "schemas/version.h"

#include <array>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> licence{
    "The letters' words are Crown copyright and may be reused under the Open Government Licence v3.0, unless "
    "a letter says otherwise; so may the register's names, codes and regions.",
    "Say where they are from: \"Contains public sector information licensed under the Open Government "
    "Licence "
    "v3.0.\"",
    "Corrections are the words of the people whom they name.",
    "The licence of letterlens covers the program, not what it writes.",
};

template <NamedEnum Enum>
Json names_of(const std::vector<Enum>& values) {
  Json names = Json::array();
  for (const auto value : values) names.push_back(name_of(value));
  return names;
}

Json selection_of(const LetterFilter& filter) {
  return {{"authorities", filter.authorities},     {"regions", filter.regions},
          {"kinds", names_of(filter.kinds)},       {"areas", names_of(filter.areas)},
          {"statuses", names_of(filter.statuses)}, {"since", json_or_null(filter.since)},
          {"until", json_or_null(filter.until)},   {"revisions", filter.all_revisions}};
}

Json resource_of(const TableFile& file) {
  return {{"name", file.table->name},
          {"path", file.name},
          {"profile", "tabular-data-resource"},
          {"description", file.table->description},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"bytes", file.hash.bytes},
          {"hash", "sha256:" + file.hash.sha256},
          {"dialect",
           {{"delimiter", ","},
            {"lineTerminator", "\r\n"},
            {"quoteChar", "\""},
            {"doubleQuote", true},
            {"skipInitialSpace", false},
            {"header", true}}},
          {"schema", table_schema(*file.table)}};
}

std::string description() {
  std::string text =
      "Letters and reports of Ofsted about English councils' children's services, as letterlens read them. "
      "Every quotation is the letter's own words: the slice of the letter's text (table texts) from start to "
      "end, in Unicode code points.";
  for (const auto sentence : licence) text.append(" ").append(sentence);
  return text;
}

}  // namespace

std::span<const std::string_view> licence_sentences() {
  return licence;
}

Json data_package(const ExportedLetters& letters, std::span<const TableFile> files) {
  Json resources = Json::array();
  for (const auto& file : files) resources.push_back(resource_of(file));
  return {
      {"profile", "tabular-data-package"},
      {"name", "ofsted-letters"},
      {"title", "Ofsted's letters to local authorities"},
      {"description", description()},
      {"licenses",
       Json::array(
           {{{"name", "OGL-UK-3.0"},
             {"title", "Open Government Licence v3.0"},
             {"path", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"}}})},
      {"sources",
       Json::array({{{"title", "Ofsted: letters and reports on local authority children's services"},
                     {"path", "https://reports.ofsted.gov.uk/"}}})},
      {"contributors",
       Json::array({{{"title", "letterlens " + std::string(program_version)}, {"role", "wrangler"}}})},
      // Not of the standard, which allows properties of one's own.
      {"letterlens",
       {{"exported_by", {{"name", "letterlens"}, {"version", program_version}}},
        {"read_by_versions", letters.producer_versions},
        {"record_schema_versions", letters.schema_versions},
        {"letters", letters.count},
        {"selection", selection_of(letters.filter)}}},
      {"resources", std::move(resources)},
  };
}

}  // namespace letterlens
