#include "schemas/letter.h"

namespace letterlens {

Status Letter::status() const {
  Status worst = Status::complete;
  for (const auto& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::error) return Status::failed;
    if (diagnostic.severity == Severity::warning) worst = Status::needs_review;
  }
  return worst;
}

const std::vector<Item>& items_of(const Letter& letter, ItemList list) {
  switch (list) {
    case ItemList::improvements:
      return letter.improvements;
    case ItemList::priority_actions:
      return letter.priority_actions;
    case ItemList::strengths:
      break;
  }
  return letter.strengths;
}

}  // namespace letterlens
