#include "corpus/present/workbook.h"

#include "corpus/present/row_heights.h"
#include "corpus/present/workbook_library.h"
#include "schemas/base/atomic_file.h"
#include "schemas/base/shared_library.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace letterlens {
namespace {

// 2000-01-01: a workbook says nothing of when it was made.
constexpr time_t fixed_date = 946684800;

// What one cell, and one address, may hold. The file counts UTF-16 units; bytes of UTF-8 are never fewer.
constexpr std::size_t most_in_cell = 32767;
constexpr std::size_t most_in_address = 2079;
// On one sheet.
constexpr std::size_t most_links = 65000;

// Cut between code points.
std::string fitting(const std::string& text) {
  if (text.size() <= most_in_cell) return text;
  constexpr unsigned continuation_mask = 0xC0, continuation = 0x80;
  std::size_t end = most_in_cell;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & continuation_mask) == continuation) --end;
  return text.substr(0, end);
}

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw FileError(path, "cannot be written (" + why + ")");
}

WorkbookFunctions functions_for(const std::string& path) try {
  return load_workbook_functions();
} catch (const SharedLibraryError& error) {
  fail(path, std::string(error.what()) + "; install libxlsxwriter4");
}

// The colours are those of the report, printable in grey.
constexpr lxw_color_t head_colour = 0xDCE6F1, line_colour = 0xBFBFBF, link_colour = 0x0B3D91;

// The formats of a workbook, which owns them.
struct Formats {
  Formats(const WorkbookFunctions& library, lxw_workbook* book) {
    const auto add = [&] {
      lxw_format* format = library.workbook_add_format(book);
      // A face that every office program has, or has one as wide for it.
      library.format_set_font_name(format, "Arial");
      library.format_set_font_size(format, text_size);
      library.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      return format;
    };
    const auto add_cell = [&] {
      lxw_format* format = add();
      library.format_set_border(format, LXW_BORDER_THIN);
      library.format_set_border_color(format, line_colour);
      return format;
    };
    const auto add_head = [&] {
      lxw_format* format = add_cell();
      library.format_set_bold(format);
      library.format_set_text_wrap(format);
      library.format_set_bg_color(format, head_colour);
      return format;
    };
    head = add_head();
    turned_head = add_head();
    library.format_set_rotation(turned_head, quarter_turn);
    library.format_set_align(turned_head, LXW_ALIGN_CENTER);
    plain = add_cell();
    place = add_cell();
    library.format_set_align(place, LXW_ALIGN_CENTER);
    wrapped = add_cell();
    library.format_set_text_wrap(wrapped);
    date = add_cell();
    library.format_set_num_format(date, "d mmm yyyy");
    library.format_set_align(date, LXW_ALIGN_LEFT);
    share = add_cell();
    library.format_set_num_format(share, "0%");
    score = add_cell();
    library.format_set_num_format(score, "0.00");
    link = add_cell();
    library.format_set_text_wrap(link);
    library.format_set_underline(link, LXW_UNDERLINE_SINGLE);
    library.format_set_font_color(link, link_colour);
    title = add();
    library.format_set_bold(title);
    library.format_set_font_size(title, title_size);
    heading = add();
    library.format_set_bold(heading);
    library.format_set_bg_color(heading, head_colour);
    label = add();
    library.format_set_text_wrap(label);
    note = add();
    library.format_set_text_wrap(note);
    library.format_set_align(note, LXW_ALIGN_LEFT);
  }

  static constexpr int16_t quarter_turn = 90;
  static constexpr double title_size = 16, text_size = 10;
  lxw_format *head = nullptr, *turned_head = nullptr, *plain = nullptr, *place = nullptr, *wrapped = nullptr,
             *date = nullptr, *share = nullptr, *score = nullptr, *link = nullptr, *title = nullptr,
             *heading = nullptr, *label = nullptr, *note = nullptr;
};

bool is_empty(const SheetCell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text != nullptr && text->empty();
}

// Of a matrix whose columns are narrower than what their heads say.
bool turns_heads(const Sheet& sheet) {
  constexpr double narrow = 10;
  return sheet.form == SheetForm::matrix &&
         std::any_of(sheet.columns.begin(), sheet.columns.end(), [](const SheetColumn& column) {
           return column.width<narrow&& static_cast<double>(head_of(column).size())> column.width;
         });
}

// "&" begins a code in the foot of a page.
std::string in_footer(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&&" : std::string(1, c);
  return out;
}

// Written by `close`; freed without being written if an exception comes first.
class Workbook {
 public:
  Workbook(const std::string& path, const std::string& shown)
      : shown_(shown),
        library_(functions_for(shown)),
        book_(library_.workbook_new(path.c_str()), library_.workbook_free) {
    if (!book_) fail(shown, "no memory");
    lxw_doc_properties properties{};
    properties.created = fixed_date;
    library_.workbook_set_properties(book_.get(), &properties);
    formats_.emplace(library_, book_.get());
  }

  void add(const Sheet& sheet) {
    links_ = 0;
    sheet_ = library_.workbook_add_worksheet(book_.get(), sheet.name.c_str());
    if (sheet_ == nullptr) fail(shown_, "\"" + sheet.name + "\" cannot be the name of a sheet");
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
      const auto at = static_cast<lxw_col_t>(column);
      check(library_.worksheet_set_column(sheet_, at, at, sheet.columns[column].width, nullptr));
    }
    sheet.form == SheetForm::notes ? add_notes(sheet) : add_table(sheet);
    set_up_pages(sheet);
  }

  void close() { check(library_.workbook_close(book_.release())); }

 private:
  void check(lxw_error error) const {
    if (error != LXW_NO_ERROR) fail(shown_, library_.strerror(error));
  }

  void add_notes(const Sheet& sheet) {
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      const auto& cells = sheet.rows[row];
      const auto at = static_cast<lxw_row_t>(row);
      const bool is_heading = cells.size() < 2 || is_empty(cells[1]);
      if (is_heading && is_empty(cells.front())) continue;
      constexpr double title_height = 26;
      if (row == 0)
        check(library_.worksheet_set_row(sheet_, at, title_height, nullptr));
      else
        set_height(at, cells, sheet.columns);
      lxw_format* label = row == 0 ? formats_->title : is_heading ? formats_->heading : formats_->label;
      write(at, 0, cells.front(), label);
      for (std::size_t column = 1; column < sheet.columns.size(); ++column) {
        const auto place = static_cast<lxw_col_t>(column);
        if (row > 0 && is_heading)
          check(library_.worksheet_write_blank(sheet_, at, place, formats_->heading));
        else if (column < cells.size())
          write(at, place, cells[column], formats_->note);
      }
    }
    library_.worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
  }

  void add_table(const Sheet& sheet) {
    const bool turned = turns_heads(sheet);
    for (std::size_t column = 0; column < sheet.columns.size(); ++column)
      check(library_.worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(column),
                                            fitting(head_of(sheet.columns[column])).c_str(),
                                            turned && column > 0 ? formats_->turned_head : formats_->head));
    check(library_.worksheet_set_row(sheet_, 0, turned ? turned_height(sheet) : head_height(sheet.columns),
                                     nullptr));
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      set_height(static_cast<lxw_row_t>(row + 1), sheet.rows[row], sheet.columns);
      for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
        write(static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), sheet.rows[row][column],
              format_of(sheet.columns.at(column)));
    }
    library_.worksheet_freeze_panes(sheet_, 1, sheet.form == SheetForm::matrix ? 1 : 0);
    if (!sheet.columns.empty())
      check(library_.worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                                          static_cast<lxw_col_t>(sheet.columns.size() - 1)));
    check(library_.worksheet_repeat_rows(sheet_, 0, 0));
    if (sheet.form == SheetForm::matrix) check(library_.worksheet_repeat_columns(sheet_, 0, 0));
  }

  void set_height(lxw_row_t row, const std::vector<SheetCell>& cells,
                  const std::vector<SheetColumn>& columns) {
    check(library_.worksheet_set_row(sheet_, row, row_height(cells, columns), nullptr));
  }

  lxw_format* format_of(const SheetColumn& column) const {
    return column.is_share ? formats_->share : column.wraps ? formats_->wrapped : formats_->plain;
  }

  // As high as the longest head is long, in points.
  static double turned_height(const Sheet& sheet) {
    constexpr double of_letter = 5.6, lowest = 30, highest = 240;
    std::size_t longest = 0;
    for (const auto& column : sheet.columns) longest = std::max(longest, head_of(column).size());
    return std::clamp(static_cast<double>(longest) * of_letter, lowest, highest);
  }

  // A4, across; as wide as the page, or, of very wide matrices, a few pages.
  void set_up_pages(const Sheet& sheet) {
    constexpr uint8_t a4 = 9;
    constexpr double side = 0.4, end = 0.6, widest_on_a_page = 330;
    library_.worksheet_set_paper(sheet_, a4);
    if (sheet.form != SheetForm::notes) library_.worksheet_set_landscape(sheet_);
    library_.worksheet_set_margins(sheet_, side, side, end, end);
    double width = 0;
    for (const auto& column : sheet.columns) width += column.width;
    const auto pages = sheet.form == SheetForm::matrix
                           ? static_cast<uint16_t>(std::ceil(width / widest_on_a_page))
                           : uint16_t{1};
    library_.worksheet_fit_to_pages(sheet_, pages, 0);
    check(library_.worksheet_set_footer(sheet_, ("&L" + in_footer(sheet.name) + "&RPage &P of &N").c_str()));
  }

  void write_text(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
    check(library_.worksheet_write_string(sheet_, row, column, fitting(text).c_str(), format));
  }

  void write(lxw_row_t row, lxw_col_t column, const SheetCell& cell, lxw_format* format) {
    if (is_empty(cell)) {
      // An empty cell of a table has its lines.
      if (format != formats_->label && format != formats_->note && format != formats_->title)
        check(library_.worksheet_write_blank(sheet_, row, column, format));
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
      write_text(row, column, *text, format);
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
      // In a list a number is that of an item or a page, not one to be added up.
      check(library_.worksheet_write_number(sheet_, row, column, static_cast<double>(*number),
                                            format == formats_->wrapped ? formats_->place : format));
    } else if (const auto* fraction = std::get_if<double>(&cell)) {
      check(library_.worksheet_write_number(sheet_, row, column, *fraction,
                                            format == formats_->share ? format : formats_->score));
    } else if (const auto* link = std::get_if<LinkCell>(&cell)) {
      write_link(row, column, *link, format);
    } else if (const auto* named = std::get_if<NamedCell>(&cell)) {
      write_text(row, column, named->words, format);
    } else if (const auto* date = std::get_if<Date>(&cell)) {
      write_date(row, column, *date, format);
    }
  }

  // A day is a date of the spreadsheet; a month or year alone is text.
  void write_date(lxw_row_t row, lxw_col_t column, const Date& date, lxw_format* format) {
    if (!date.is_day()) return write_text(row, column, date.iso(), format);
    lxw_datetime value{};
    value.year = date.year();
    value.month = static_cast<int>(date.month());
    value.day = static_cast<int>(date.day());
    check(library_.worksheet_write_datetime(sheet_, row, column, &value, formats_->date));
  }

  // A sheet holds some 65,000 links; what cannot be one is text.
  void write_link(lxw_row_t row, lxw_col_t column, const LinkCell& link, lxw_format* format) {
    const bool on_the_web = link.address.starts_with("http://") || link.address.starts_with("https://");
    if (!on_the_web || link.address.size() > most_in_address || links_ >= most_links)
      return write_text(row, column, link.text, format);
    ++links_;
    check(library_.worksheet_write_url_opt(sheet_, row, column, link.address.c_str(), formats_->link,
                                           link.text.c_str(), nullptr));
  }

  std::string shown_;
  WorkbookFunctions library_;
  std::unique_ptr<lxw_workbook, decltype(WorkbookFunctions::workbook_free)> book_;
  lxw_worksheet* sheet_ = nullptr;
  std::optional<Formats> formats_;
  std::size_t links_ = 0;
};

}  // namespace

void write_workbook(const std::string& path, std::span<const Sheet> sheets) {
  AtomicFile file(path);
  Workbook book(file.path(), path);
  for (const auto& sheet : sheets) book.add(sheet);
  book.close();
  file.commit();
}

}  // namespace letterlens
