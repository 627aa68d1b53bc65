// libgumbo neither checks whether it got memory nor frees a deep tree without recursion. So the tree lives in
// an arena that is dropped as a whole, and when that is used up the parser is left by longjmp: its frames are
// C, and `parse` has nothing with a destructor.
#include "pipeline/read/html_tree.h"

#include "pipeline/read/read.h"

#include <csetjmp>
#include <memory_resource>
#include <new>

namespace letterlens {

struct HtmlTree::Arena {
  std::pmr::monotonic_buffer_resource memory;
  std::size_t used = 0;  // bytes
  std::jmp_buf exhausted;
};

namespace {

constexpr std::size_t most_memory = std::size_t{384} * 1024 * 1024;  // bytes: six times the largest page

void* try_allocate(std::pmr::monotonic_buffer_resource& memory, std::size_t size) {
  try {
    return memory.allocate(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

std::string_view tag_of(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  return name.data == nullptr ? std::string_view() : std::string_view(name.data, name.length);
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html) : arena_(std::make_unique<Arena>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = arena_.get();
  options.max_errors = 0;
  options.allocator = [](void* userdata, std::size_t size) -> void* {
    auto& arena = *static_cast<Arena*>(userdata);
    arena.used += size;
    void* const block = arena.used > most_memory ? nullptr : try_allocate(arena.memory, size);
    if (block == nullptr) std::longjmp(arena.exhausted, 1);
    return block;
  };
  options.deallocator = [](void*, void*) {};
  const auto parse = [](Arena& arena, const GumboOptions& with, const char* data,
                        std::size_t size) -> const GumboNode* {
    if (setjmp(arena.exhausted) != 0) return nullptr;
    return gumbo_parse_with_options(&with, data, size)->root;
  };
  root_ = parse(*arena_, options, html.data(), html.size());
  if (root_ == nullptr)
    throw ReadError("too_large", "the web page is larger or more tangled than any letter");
}

HtmlTree::~HtmlTree() = default;

std::span<GumboNode* const> children_of(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return {};
  const GumboVector& children = node.v.element.children;
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

std::string_view name_of(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return {};
  return tag_of(node.v.element);
}

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

}  // namespace letterlens
