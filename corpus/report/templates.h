// The files of templates/, compiled in by the build.
#pragma once

#include <string_view>

namespace letterlens::embedded {

extern const std::string_view report_style;   // report.css
extern const std::string_view report_script;  // report.js

extern const std::string_view report_head;         // parts of pages
extern const std::string_view report_foot;         //
extern const std::string_view report_columns;      //
extern const std::string_view report_items;        //
extern const std::string_view report_letter_rows;  //
extern const std::string_view report_measure;      //
extern const std::string_view report_rest;         //

extern const std::string_view report_authorities;  // pages
extern const std::string_view report_authority;    //
extern const std::string_view report_comparison;   //
extern const std::string_view report_empty;        //
extern const std::string_view report_letter;       //
extern const std::string_view report_letters;      //
extern const std::string_view report_method;       //
extern const std::string_view report_overview;     //
extern const std::string_view report_theme;        //
extern const std::string_view report_themes;       //

extern const std::string_view report_brief;         //
extern const std::string_view report_over_time;     // pages that stand alone
extern const std::string_view report_side_by_side;  //

}  // namespace letterlens::embedded
