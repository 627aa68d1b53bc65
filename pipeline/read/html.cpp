// A web page is laid out as a MuPDF "story": unlike MuPDF's HTML documents it opens no file and no address,
// so that a letter's record depends on its own bytes alone.
//
// The page is so wide that every paragraph is one line and so tall that it is one page, and our style sheet,
// which outranks the page's own, puts white between all blocks. A step wider than a line therefore is a
// paragraph.
#include "pipeline/read/html_source.h"
#include "pipeline/read/html_tables.h"
#include "pipeline/read/mupdf.h"
#include "pipeline/read/read.h"
#include "pipeline/read/text_page.h"

#include <algorithm>
#include <array>
#include <utility>

namespace letterlens {
namespace {

using mupdf::guarded;

constexpr float page_width = 100'000;     // points: some 18,000 characters
constexpr float page_height = 1'000'000;  // points
constexpr int most_pages = 1'000;         // of that height
constexpr float font_size = 11;
constexpr float table_row_gap = 30;  // points: rows of a table part as groups of columns do
constexpr float line_step = 1.6F;    // of the size: lines of one block stand 1.2 apart, blocks at least 2
constexpr std::size_t deepest_nesting = 2'000;                       // MuPDF lays out elements recursively
constexpr std::size_t largest_page = std::size_t{64} * 1024 * 1024;  // bytes
constexpr std::size_t fewest_words = 60;                             // the shortest letter has some 150

// Bullets become signs that are known as bullets in every font; marks of footnotes are set small, as they are
// printed, whatever size Word gives them.
constexpr const char* style_sheet =
    "p,div,li,ul,ol,dl,dt,dd,h1,h2,h3,h4,h5,h6,table,blockquote,pre,section,article,main,header,footer,"
    "address,center"
    "{margin-top:2em !important;margin-bottom:2em !important;padding:0 !important;text-align:left !important;"
    "line-height:1.2 !important;page-break-before:auto !important;page-break-after:auto !important}"
    "td,th{text-align:left !important;line-height:1.2 !important}"
    "li{display:list-item !important}"
    "ul,ol{padding-left:30pt !important}"
    "ul>li{list-style-type:disc !important}"
    "ul ul>li,ol ul>li,ol ol>li,ul ol>li{list-style-type:square !important}"
    "sup,.MsoFootnoteReference,.MsoFootnoteReference span,.MsoEndnoteReference,.MsoEndnoteReference span,"
    ".sdfootnotesym,.sdfootnoteanc{font-size:5pt !important}"
    ".MsoFootnoteText,.MsoFootnoteText span,.MsoEndnoteText,.MsoEndnoteText span,.sdfootnote{font-size:8pt "
    "!important}"
    ".MsoFootnoteText .MsoFootnoteReference,.MsoFootnoteText .MsoFootnoteReference span,.sdfootnote "
    ".sdfootnotesym"
    "{font-size:4pt !important}"
    "script,style,noscript,template,nav,img,svg,button,form{display:none !important}";

mupdf::Story story_of(fz_context* context, std::string_view html) {
  const mupdf::Buffer buffer(guarded(context, "the web page cannot be opened",
                                     [&] {
                                       return fz_new_buffer_from_copied_data(
                                           context, reinterpret_cast<const unsigned char*>(html.data()),
                                           html.size());
                                     }),
                             {context});
  return mupdf::Story(
      guarded(context, "the web page cannot be read",
              [&] { return fz_new_story(context, buffer.get(), style_sheet, font_size, nullptr); }),
      {context});
}

// Draws what fits on one page; `more` tells whether something is left.
Page drawn_page(fz_context* context, fz_story* story, bool& more) {
  const fz_rect area{0, 0, page_width, page_height};
  fz_rect filled{};
  more = guarded(context, "the web page cannot be laid out",
                 [&] { return fz_place_story(context, story, area, &filled); }) != 0;
  const mupdf::TextPage text(
      guarded(context, "the web page cannot be laid out", [&] { return fz_new_stext_page(context, area); }),
      {context});
  fz_stext_options options{};
  options.flags = FZ_STEXT_PRESERVE_LIGATURES | FZ_STEXT_PRESERVE_WHITESPACE;
  const mupdf::Device device(guarded(context, "the web page cannot be laid out",
                                     [&] { return fz_new_stext_device(context, text.get(), &options); }),
                             {context});
  guarded(context, "the web page cannot be laid out", [&] {
    fz_draw_story(context, story, device.get(), fz_identity);
    fz_close_device(context, device.get());
    return true;
  });
  bool has_image = false;
  return mupdf::lines_of(context, *text, has_image);
}

float size_of(const Line& line) {
  float size = 0;
  for (const auto& run : line.runs) size = std::max(size, run.style.size);
  return size;
}

// All lines on one page without a height, each marked that begins a block.
Page one_page(fz_context* context, fz_story* story) {
  Page page;
  page.number = 0;
  page.width = page_width;
  bool more = true;
  for (int sheet = 0; more && sheet < most_pages; ++sheet) {
    const float below = page.lines.empty() ? 0 : page.lines.back().baseline + 4 * font_size;
    for (Line& line : drawn_page(context, story, more).lines) {
      line.baseline += below;
      if (line.box) line.box->y += below;
      const Line* above = page.lines.empty() ? nullptr : &page.lines.back();
      line.opens = above == nullptr ||
                   line.baseline - above->baseline > line_step * std::max(size_of(line), size_of(*above));
      page.lines.push_back(std::move(line));
    }
  }
  return page;
}

std::size_t words_of(const Page& page) {
  std::size_t words = 0;
  for (const auto& line : page.lines)
    for (std::size_t at = line.text.find_first_not_of(' '); at != std::string::npos;
         at = line.text.find_first_not_of(' ', std::min(line.text.find(' ', at), line.text.size())))
      ++words;
  return words;
}

bool has_salutation(const Page& page) {
  return std::any_of(page.lines.begin(), page.lines.end(),
                     [](const Line& line) { return line.text.starts_with("Dear "); });
}

// What servers send in place of a letter is kept by downloads under the letter's name.
void refuse_error_page(const std::string& title, const Page& page) {
  if (words_of(page) < fewest_words)
    throw ReadError("unsupported_file",
                    "the file is a web page of a few words (often an error page), not a letter");
  if (has_salutation(page)) return;
  std::string words;
  for (const char c : title) words += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  constexpr std::array<std::string_view, 12> errors{
      "not found",          "denied", "forbidden",   "unavailable", "error",  "just a moment",
      "attention required", "moved",  "bad gateway", "sign in",     "log in", "maintenance"};
  const bool status = words.starts_with("40") || words.starts_with("50");
  if (status || std::any_of(errors.begin(), errors.end(),
                            [&](auto error) { return words.find(error) != std::string::npos; }))
    throw ReadError("unsupported_file", "the file is a web page titled \"" + title + "\", not a letter");
}

}  // namespace

Pages read_html(std::string_view bytes) {
  if (bytes.size() > largest_page) throw ReadError("too_large", "the web page is larger than 64 MiB");
  const std::string html = with_plain_bullets(html_in_utf8(bytes));
  if (nesting_of(html) > deepest_nesting)
    throw ReadError("unsupported_file",
                    "the web page's elements stand too deep in each other to be a letter's");
  const mupdf::Context context = mupdf::new_context();
  Pages pages;
  pages.media_type = MediaType::html;
  pages.layer = TextLayer::embedded;
  try {
    const mupdf::Story story = story_of(context.get(), html);
    pages.pages.push_back(one_page(context.get(), story.get()));
    set_tables(pages.pages.back(), table_row_gap);
    mupdf::check_memory(context.get());
  } catch (const ReadError& error) {
    if (error.code() == "out_of_memory") throw;
    throw ReadError("unsupported_file", error.what());  // MuPDF repairs every page; this is its own limit
  }
  refuse_error_page(title_of(html), pages.pages.back());
  return pages;
}

}  // namespace letterlens
