#include "extractors/kind.h"

#include "tests/support/letter_text.h"

#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

struct KindRow {
  std::string subject;
  std::string kind;  // "none" when it is no subject line
};

void PrintTo(const KindRow& row, std::ostream* out) {
  *out << row.subject;
}

std::string shown(std::optional<LetterKind> kind) {
  return kind ? std::string(name_of(*kind)) : "none";
}

class KindOfSubject : public ::testing::TestWithParam<KindRow> {};

TEST_P(KindOfSubject, IsNamed) {
  EXPECT_EQ(shown(kind_of_subject(GetParam().subject)), GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Printed, KindOfSubject,
    ::testing::Values(
        KindRow{"Focused visit to Northbridge children’s services", "focused_visit"},
        KindRow{"Ofsted focused visit to Northbridge children’s services", "focused_visit"},
        KindRow{"Focussed visit to Northbridge", "focused_visit"},
        KindRow{"Monitoring visit to Northbridge children’s services", "monitoring_visit"},
        KindRow{"Second monitoring visit to Northbridge children’s services", "monitoring_visit"},
        KindRow{"COVID-19 assurance visit to Northbridge children’s services", "assurance_visit"},
        KindRow{"Joint targeted area inspection of Northbridge", "jtai"},
        KindRow{"Joint targeted area inspection (JTAI) of Northbridge", "jtai"},
        KindRow{"Joint targeted area inspection of the multi-agency response to neglect in Northbridge",
                "jtai"},
        KindRow{"Inspection of Northbridge children’s services", "ilacs_inspection"},
        KindRow{"Inspection of Northbridge local authority children’s services", "ilacs_inspection"},
        KindRow{"Northbridge City Council Inspection of children’s services", "ilacs_inspection"},
        KindRow{"Inspection of services for children in need of help and protection, children looked after "
                "and care leavers",
                "sif_inspection"},
        KindRow{"Area SEND inspection of Northbridge Local Area Partnership", "send_inspection"},
        KindRow{"Focused visit: Northbridge Council", "focused_visit"},
        KindRow{"Focused visit – Northbridge", "focused_visit"},
        KindRow{"Focused visit, Northbridge Council", "focused_visit"},
        KindRow{"ILACS focused visit to Northbridge", "focused_visit"},
        KindRow{"Re: Focused visit to Northbridge", "focused_visit"},
        KindRow{"Ofsted’s focused visit to Northbridge", "focused_visit"},
        KindRow{"Northbridge City Council: focused visit", "focused_visit"},
        KindRow{"Northbridge children’s services – focused visit", "focused_visit"},
        KindRow{"Northbridge City Council children’s services focused visit", "focused_visit"},
        KindRow{"Inspection of local authority children’s services (ILACS): focused visit to Northbridge",
                "focused_visit"},
        KindRow{"Monitoring visit: Northbridge Council", "monitoring_visit"},
        KindRow{"Northbridge Council: third monitoring visit", "monitoring_visit"},
        KindRow{"Since the inspection of services, monitoring visits were made.", "none"},
        KindRow{"This letter summarises the findings of a focused visit to Northbridge", "none"},
        KindRow{"A visit to Northbridge", "none"}, KindRow{"Headline findings", "none"},
        KindRow{"", "none"}));

TEST(Kind, TheSubjectLineDecidesAgainstTheOpening) {
  const auto letter =
      testing::read_letter({.subject = "Monitoring visit to Northbridge children’s services"});
  EXPECT_EQ(shown(extract_kind(letter.text, letter.outline)), "monitoring_visit")
      << "the opening speaks of a focused visit";
}

TEST(Kind, WithoutASubjectLineTheOpeningDecides) {
  struct Row {
    std::string opening;
    std::string kind;
  };
  for (const auto& row : std::vector<Row>{
           {"This letter summarises the findings of a focused visit to Northbridge.", "focused_visit"},
           {"This letter summarises the findings of the monitoring visit to Northbridge.",
            "monitoring_visit"},
           {"This letter summarises the findings of an assurance visit to Northbridge.", "assurance_visit"},
           {"Ofsted and others undertook a joint inspection of the multi-agency response to neglect.",
            "jtai"},
           {"The area SEND inspection of Northbridge took place in May.", "send_inspection"},
           {"We write to you about schools, as Ofsted does.", "unknown"},
           {"We write to you about schools.", "none"}}) {
    SCOPED_TRACE(row.opening);
    const auto letter = testing::read_letter({.subject = "", .opening = row.opening});
    EXPECT_EQ(shown(extract_kind(letter.text, letter.outline)), row.kind);
  }
}

TEST(Kind, TheWordsOfAKindFarBelowTheOpeningDecideNothing) {
  std::string further;
  for (int i = 0; i < 20; ++i) further += "Some words on schools.\n\n";
  const std::string opening = "Ofsted writes about schools.";
  const auto with = testing::read_letter(
      {.subject = "", .opening = opening, .further = further + "They carried out a focused visit."});
  EXPECT_EQ(shown(extract_kind(with.text, with.outline)), "unknown");
}

TEST(Kind, IsALetterOrAReportAndIsMinedOrNot) {
  struct Row {
    LetterKind kind;
    bool letter;
    bool mined;
  };
  for (const auto& row :
       {Row{LetterKind::focused_visit, true, true}, Row{LetterKind::monitoring_visit, true, true},
        Row{LetterKind::assurance_visit, true, true}, Row{LetterKind::jtai, true, true},
        Row{LetterKind::ilacs_inspection, false, true}, Row{LetterKind::sif_inspection, false, true},
        Row{LetterKind::send_inspection, false, true}, Row{LetterKind::unknown, false, false}}) {
    EXPECT_EQ(is_letter(row.kind), row.letter) << name_of(row.kind);
    EXPECT_EQ(is_mined(row.kind), row.mined) << name_of(row.kind);
  }
}

}  // namespace
}  // namespace letterlens
