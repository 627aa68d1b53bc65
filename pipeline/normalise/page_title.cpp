#include "pipeline/normalise/page_title.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace letterlens {
namespace {

// "Northbridge:" without the signs that part a title's words.
std::string_view without_signs(std::string_view words) {
  constexpr std::string_view signs = ":;,.|()[]<>\"'-";
  const auto first = words.find_first_not_of(signs);
  return first == std::string_view::npos ? std::string_view()
                                         : words.substr(first, words.find_last_not_of(signs) + 1 - first);
}

}  // namespace

bool put_title_authority_above(Document& document, const ReadingText& text, const Register& authorities) {
  auto* page = std::get_if<StructuredText>(&document.content);
  if (page == nullptr || page->title.empty()) return false;
  const auto named = authorities.named_in(page->title);
  if (named.empty() || std::any_of(named.begin(), named.end(), [&](const NamedAuthority& other) {
        return other.authority != named.front().authority;
      }))
    return false;
  for (const auto& block : text.blocks)
    if (!authorities.named_in(text.slice(block)).empty()) return false;
  const Range words = named.front().range;
  Paragraph above;
  above.append(without_signs(std::string_view(page->title).substr(words.start, words.end - words.start)), {});
  page->paragraphs.insert(page->paragraphs.begin(), std::move(above));
  return true;
}

}  // namespace letterlens
