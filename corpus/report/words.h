// What a record names by a key, in the words that a page shows.
#pragma once

#include <string>
#include <string_view>

namespace letterlens::report {

// "focused_visit" -> "Focused visit". A key that is not known: its words, parted by spaces.
std::string kind_in_words(std::string_view kind);
std::string area_in_words(std::string_view area);
std::string grade_in_words(std::string_view grade);
std::string judgement_in_words(std::string_view judgement);
std::string theme_in_words(std::string_view theme);  // the label in the built-in table of themes
std::string authority_type_in_words(std::string_view type);

// Without the capital of the first word, "ILACS" and the like apart.
std::string without_capital(std::string words);

// "2021-06-30" -> "30 June 2021"; "2021-06" -> "June 2021"; anything else as it is.
std::string date_in_words(std::string_view iso);

// "2024-10-08" and "2024-10-10" -> "8 to 10 October 2024"; of two days "8 and 9 October 2024", of one itself.
std::string stretch_in_words(std::string_view first, std::string_view last);

// "1 letter", "2 letters"; thousands parted by a comma.
std::string counted(std::size_t count, std::string_view one, std::string_view many);
std::string with_commas(std::size_t count);
std::string small_number(std::size_t number);  // "four"; from thirteen on in digits

// The address when it leads to a page on the web; empty for others, such as "javascript:" and "file:".
std::string web_address(std::string_view address);

// A name for a file or an address: lower-case ASCII letters, digits and hyphens; never empty.
std::string slug(std::string_view name);

}  // namespace letterlens::report
