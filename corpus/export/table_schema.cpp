#include "corpus/export/table_schema.h"

#include "schemas/letter_schema.h"

#include <sstream>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

const Json& letter_schema() {
  static const Json schema = Json::parse(embedded::letter_schema);
  return schema;
}

Json names(std::span<const std::string_view> columns) {
  Json list = Json::array();
  for (const auto name : columns) list.push_back(name);
  return list;
}

Json constraints_of(const ExportColumn& column, bool is_key) {
  Json constraints = Json::object();
  if (column.presence == Presence::always) constraints["required"] = true;
  if (is_key) constraints["unique"] = true;
  if (column.type == ColumnType::count) constraints["minimum"] = 1;
  if (column.type == ColumnType::offset) constraints["minimum"] = 0;
  if (const auto pattern = pattern_of(column.type); !pattern.empty()) constraints["pattern"] = pattern;
  if (const auto values = possible_values(column); !values.empty()) constraints["enum"] = values;
  return constraints;
}

Json field_of(const ExportColumn& column, bool is_key) {
  Json field{{"name", column.name}, {"type", type_name(column.type)}};
  if (column.type == ColumnType::date) field["format"] = "%Y-%m-%d";
  field["description"] = column.description;
  if (auto constraints = constraints_of(column, is_key); !constraints.empty())
    field["constraints"] = std::move(constraints);
  return field;
}

}  // namespace

std::vector<std::string> possible_values(const ExportColumn& column) {
  std::vector<std::string> values;
  if (column.values.starts_with('/')) {
    const auto& list = letter_schema().at(Json::json_pointer(std::string(column.values)));
    for (const auto& [key, value] : list.items())
      values.push_back(list.is_object() ? key : value.get<std::string>());
    return values;
  }
  std::istringstream words{std::string(column.values)};
  for (std::string word; words >> word;) values.push_back(word);
  return values;
}

std::string_view type_name(ColumnType type) {
  switch (type) {
    case ColumnType::count:
    case ColumnType::offset:
      return "integer";
    case ColumnType::boolean:
      return "boolean";
    case ColumnType::date:
      return "date";
    case ColumnType::text:
    case ColumnType::partial_date:
    case ColumnType::sha256:
      return "string";
  }
  return "string";
}

std::string_view pattern_of(ColumnType type) {
  if (type == ColumnType::partial_date) return R"(^\d{4}(-\d{2}(-\d{2})?)?$)";
  if (type == ColumnType::sha256) return "^[0-9a-f]{64}$";
  return "";
}

Json table_schema(const ExportTable& table) {
  Json fields = Json::array();
  for (const auto& column : table.columns) {
    const bool is_key = table.primary_key.size() == 1 && table.primary_key.front() == column.name;
    if (is_for(column.audience, Audience::programs)) fields.push_back(field_of(column, is_key));
  }
  Json schema{
      {"fields", std::move(fields)}, {"missingValues", {""}}, {"primaryKey", names(table.primary_key)}};
  if (table.foreign_key) {
    const auto& key = *table.foreign_key;
    schema["foreignKeys"] =
        Json::array({{{"fields", names(key.columns)},
                      {"reference", {{"resource", key.table}, {"fields", names(key.their_columns)}}}}});
  }
  return schema;
}

}  // namespace letterlens
