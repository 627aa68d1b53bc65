// Bullets that a page draws are read like those that it sets; other shapes are not bullets.
#include "tests/support/printed_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PlacedShape;
using testing::PrintedPage;

std::vector<std::string> items(const testing::ReadLetter& letter) {
  return testing::block_texts(letter.text, BlockKind::list_item);
}

PrintedPage list_page() {
  PrintedPage page;
  page.opening().heading("What needs to improve?");
  return page;
}

TEST(DrawnBullets, OfEveryShapeOpenAnItem) {
  struct Row {
    PlacedShape shape;
    std::string name;
  };
  const std::vector<Row> rows{{{.round = true, .filled = true}, "disc"},
                              {{.round = true, .filled = false}, "ring"},
                              {{.round = false, .filled = true}, "square"},
                              {{.round = false, .filled = false}, "box"},
                              {{.width = 6, .height = 6, .round = false, .grey = 0.6}, "square"}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    auto page = list_page();
    page.drawn_bullet(
        row.shape,
        {"The quality of plans, so that they say what will happen, who will do it, and", "what comes next."});
    page.drawn_bullet(row.shape, {"The timeliness of visits."}).sign_off();
    const auto letter = testing::read_printed({page});
    EXPECT_THAT(items(letter),
                ElementsAre("The quality of plans, so that they say what will happen, who will "
                            "do it, and what comes next.",
                            "The timeliness of visits."));
    EXPECT_THAT(testing::codes(letter.text.diagnostics), IsEmpty());
    for (const auto& block : letter.text.blocks)
      EXPECT_EQ(block.marker, block.kind == BlockKind::list_item ? row.name : "");
  }
}

TEST(DrawnBullets, FurtherInAndOfAnotherShapeOpenSubItems) {
  auto page = list_page();
  page.drawn_bullet({}, {"The response to:"});
  page.drawn_bullet({.filled = false}, {"children who go missing"}, 18);
  page.drawn_bullet({.filled = false}, {"children who are at risk of exploitation."}, 18);
  page.drawn_bullet({}, {"The timeliness of visits."}).sign_off();
  const auto letter = testing::read_printed({page});
  EXPECT_THAT(items(letter), ElementsAre("The response to:", "The timeliness of visits."));
  EXPECT_THAT(testing::block_texts(letter.text, BlockKind::sub_item),
              ElementsAre("children who go missing", "children who are at risk of exploitation."));
}

TEST(DrawnBullets, AreTheSameAsTheGlyphTypedBehindThem) {
  auto page = list_page();
  page.drawn_bullet({}, {"• The timeliness of visits."}).sign_off();
  EXPECT_THAT(items(testing::read_printed({page})), ElementsAre("The timeliness of visits."));
}

// Each shape is drawn beside a line of its own.
TEST(DrawnBullets, AreNotWhatIsDrawnForAnotherPurpose) {
  struct Row {
    const char* why;
    std::vector<PlacedShape> shapes;  // `x` from the margin, `y` up from the baseline
  };
  const std::vector<Row> rows{
      {"white on white", {{.x = 0, .y = 4, .grey = 1}}},
      {"a rule", {{.x = 0, .y = 4, .width = 9, .height = 1.5}}},
      {"a bar", {{.x = 0, .y = 4, .width = 1.5, .height = 11, .round = false}}},
      {"the corner of a frame", {{.x = 0, .y = 4, .width = 0.5, .height = 0.5, .round = false}}},
      {"as large as the line", {{.x = 0, .y = 4, .width = 11, .height = 11, .round = false}}},
      {"a dot of a leader", {{.x = 0, .y = 4, .width = 1, .height = 1}}},
      {"on the baseline", {{.x = 0, .y = 0}}},
      {"higher than the letters", {{.x = 0, .y = 10}}},
      {"far from the text", {{.x = -50, .y = 4}}},
      {"in the text", {{.x = 60, .y = 4}}},
      {"several", {{.x = -10, .y = 4}, {.x = 0, .y = 4}}},
      {"a key", {{.x = 0, .y = 4}, {.x = 200, .y = 4}}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.why);
    auto page = list_page();
    for (const auto& shape : row.shapes) page.draw(shape, shape.x, shape.y);
    page.line("Plans are not yet good enough.", PrintedPage::indent).sign_off();
    EXPECT_THAT(items(testing::read_printed({page})), IsEmpty());
  }
}

TEST(DrawnBullets, DoNotMakeItemsOfHeadings) {
  PrintedPage page;
  page.opening().drawn_bullet({}, {"What needs to improve?"});
  page.drawn_bullet({}, {"The timeliness of visits."}).sign_off();
  EXPECT_THAT(items(testing::read_printed({page})), ElementsAre("The timeliness of visits."));
}

TEST(DrawnBullets, AreNotPartsOfADrawing) {
  auto page = list_page();
  for (int i = 0; i < 400; ++i) page.draw({}, i, 300);
  page.drawn_bullet({}, {"The timeliness of visits."}).sign_off();
  EXPECT_THAT(items(testing::read_printed({page})), IsEmpty());
}

}  // namespace
}  // namespace letterlens
