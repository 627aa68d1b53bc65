// libgumbo neither checks whether it got memory nor frees a deep tree without recursion. So the tree lives in
// an arena that is dropped as a whole, and when that is used up the parser is left by longjmp: its frames are
// C, and `parse` has nothing with a destructor.
#include "pipeline/read/html_tree.h"

#include "pipeline/read/read.h"

#include <csetjmp>
#include <memory_resource>
#include <new>

namespace letterlens {

namespace {

constexpr std::size_t most_memory = std::size_t{384} * 1024 * 1024;  // bytes: six times the largest page

struct Arena {
  std::pmr::monotonic_buffer_resource memory;
  std::size_t used = 0;  // bytes
  std::jmp_buf exhausted;

  void* try_allocate(std::size_t size) {
    used += size;
    try {
      return used > most_memory ? nullptr : memory.allocate(size);
    } catch (const std::bad_alloc&) {
      return nullptr;
    }
  }
};

const GumboNode* parse(const GumboOptions& options, Arena& arena, const char* data, std::size_t size) {
  if (setjmp(arena.exhausted) != 0) return nullptr;
  return gumbo_parse_with_options(&options, data, size)->root;
}

}  // namespace

std::shared_ptr<const GumboNode> parse_html(std::string_view html) {
  const auto arena = std::make_shared<Arena>();
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = arena.get();
  options.max_errors = 0;
  options.allocator = [](void* userdata, std::size_t size) -> void* {
    auto& from = *static_cast<Arena*>(userdata);
    void* const block = from.try_allocate(size);
    if (block == nullptr) std::longjmp(from.exhausted, 1);
    return block;
  };
  options.deallocator = [](void*, void*) {};
  const GumboNode* root = parse(options, *arena, html.data(), html.size());
  if (root == nullptr) throw ReadError("too_large", "the web page is larger or more tangled than any letter");
  return {arena, root};
}

std::span<GumboNode* const> children_of(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return {};
  const GumboVector& children = node.v.element.children;
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

std::string_view name_of(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return {};
  const GumboElement& element = node.v.element;
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  return name.data == nullptr ? std::string_view() : std::string_view(name.data, name.length);
}

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

}  // namespace letterlens
