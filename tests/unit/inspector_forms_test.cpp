// Forms in which letters name their inspectors, each with the people that a reader would take from it.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

struct Row {
  std::string why;
  std::string sentence;
  std::vector<std::string> people;  // "name" or "name: role"
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.why;
}

class InspectorForms : public ::testing::TestWithParam<Row> {};

TEST_P(InspectorForms, NameEveryInspectorAndNobodyElse) {
  const auto& row = GetParam();
  const auto letter = testing::read_letter(
      {.opening =
           "This letter summarises the findings of a focused visit to Northbridge on 11 and 12 May 2022. " +
           row.sentence});
  const auto record = testing::extracted(letter);
  std::vector<std::string> got;
  for (const auto& inspector : record.inspectors) {
    testing::expect_grounded(letter.text, inspector.name);
    got.push_back(inspector.name.text + (inspector.role ? ": " + inspector.role->text : ""));
  }
  EXPECT_THAT(got, ElementsAreArray(row.people)) << row.sentence;
  EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty()) << row.sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Printed, InspectorForms,
    ::testing::Values(
        Row{"led by, with, and",
            "The visit was led by Una Price, Her Majesty’s Inspector (HMI), with Idris Vale, HMI, and Zoë "
            "Marsh, Ofsted Inspector.",
            {"Una Price: Her Majesty’s Inspector (HMI)", "Idris Vale: HMI", "Zoë Marsh: Ofsted Inspector"}},
        Row{"with a social care inspector",
            "The visit was carried out by Una Price, HMI, with Idris Vale, Social Care Inspector.",
            {"Una Price: HMI", "Idris Vale: Social Care Inspector"}},
        Row{"Arabic articles",
            "Her Majesty’s Inspectors were Hamza el-\nSayed, Noor ul-Haq and Layla as-Salim.",
            {"Hamza el-Sayed", "Noor ul-Haq", "Layla as-Salim"}},
        Row{"one who observed, in a sentence of their own",
            "Her Majesty’s Inspectors were Una Price and Idris Vale. Zoë Marsh, HMI, shadowed the visit as "
            "an "
            "observer and took no part in it.",
            {"Una Price", "Idris Vale"}},
        Row{"supported by",
            "The visit was led by Una Price HMI, supported by Idris Vale HMI.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"small i",
            "Her Majesty’s inspectors for this visit were Una Price and Idris Vale.",
            {"Una Price", "Idris Vale"}},
        Row{"HMI before the names",
            "The inspectors were HMI Una Price and HMI Idris Vale.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"HMI for this visit",
            "HMI for this visit were Una Price and Idris Vale.",
            {"Una Price", "Idris Vale"}},
        Row{"regulatory inspector",
            "The inspectors were Una Price, HMI, and Idris Vale, Social Care Regulatory Inspector.",
            {"Una Price: HMI", "Idris Vale: Social Care Regulatory Inspector"}},
        Row{"particles and accents",
            "His Majesty’s Inspectors for this visit were Séamus Ó Dálaigh, Róisín de Búrca and Gwion ap "
            "Rhys.",
            {"Séamus Ó Dálaigh", "Róisín de Búrca", "Gwion ap Rhys"}},
        Row{"St and Mac an",
            "The inspectors were Hester St Clair-Moss, HMI, and Eoin Mac an Bhaird, HMI.",
            {"Hester St Clair-Moss: HMI", "Eoin Mac an Bhaird: HMI"}},
        Row{"surnames that are words",
            "The inspectors were Joan Head, Peter Chair, Amy Grade, Tom March and Lily May.",
            {"Joan Head", "Peter Chair", "Amy Grade", "Tom March", "Lily May"}},
        Row{"lead inspector and others",
            "The lead inspector was Una Price, HMI. The other inspectors were Idris Vale, HMI, and Zoë "
            "Marsh, HMI.",
            {"Una Price: HMI", "Idris Vale: HMI", "Zoë Marsh: HMI"}},
        Row{"she was supported by",
            "The visit was led by Una Price, HMI. She was supported by Idris Vale, HMI.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"names first",
            "Una Price, HMI, and Idris Vale, HMI, carried out this visit.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"were the inspectors",
            "Una Price and Idris Vale were the inspectors for this visit.",
            {"Una Price", "Idris Vale"}},
        Row{"apposition",
            "The inspectors, Una Price and Idris Vale, spoke with social workers.",
            {"Una Price", "Idris Vale"}},
        Row{"inspectors by name",
            "Her Majesty’s Inspectors Una Price and Idris Vale visited Northbridge.",
            {"Una Price", "Idris Vale"}},
        Row{"two of",
            "The visit was undertaken by two of His Majesty’s Inspectors, Una Price and Idris Vale.",
            {"Una Price", "Idris Vale"}},
        Row{"plural office after",
            "The visit was carried out by Una Price and Idris Vale, Her Majesty’s Inspectors.",
            {"Una Price: Her Majesty’s Inspectors", "Idris Vale: Her Majesty’s Inspectors"}},
        Row{"team consisted of",
            "The inspection team consisted of Una Price (lead inspector), Idris Vale and Zoë Marsh.",
            {"Una Price: lead inspector", "Idris Vale", "Zoë Marsh"}},
        Row{"accompanied by",
            "I was accompanied by Idris Vale, HMI, and Zoë Marsh, Ofsted Inspector.",
            {"Idris Vale: HMI", "Zoë Marsh: Ofsted Inspector"}},
        Row{"accompanied by, in one sentence",
            "Una Price, Her Majesty’s Inspector, led the visit, accompanied by Cormac Ó hEithir, HMI, and "
            "Zoë "
            "Marsh, HMI.",
            {"Una Price: Her Majesty’s Inspector", "Cormac Ó hEithir: HMI", "Zoë Marsh: HMI"}},
        Row{"an office before the names of those who visited",
            "Two of His Majesty’s Inspectors, Una Price and Idris Vale, visited Northbridge on 7 and 8 June.",
            {"Una Price", "Idris Vale"}},
        Row{"carried it out",
            "Una Price and Idris Vale, both His Majesty’s Inspectors, carried it out.",
            {"Una Price: His Majesty’s Inspectors", "Idris Vale: His Majesty’s Inspectors"}},
        Row{"with my colleagues",
            "I carried out the visit with my colleagues Idris Vale and Zoë Marsh.",
            {"Idris Vale", "Zoë Marsh"}},
        Row{"who carried out this visit",
            "The inspectors who carried out this visit were Una Price and Idris Vale.",
            {"Una Price", "Idris Vale"}},
        Row{"on this visit",
            "Inspectors on this visit: Una Price, HMI; Idris Vale, HMI.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"observer named after",
            "The inspectors were Una Price, HMI, and Idris Vale, HMI. The visit was observed by Olwen Sharp, "
            "Senior HMI.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"observer in the list",
            "The inspectors were Una Price, HMI, Idris Vale, HMI, and Olwen Sharp, HMI, who observed.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"observer in brackets",
            "The inspectors were Una Price, Idris Vale and Olwen Sharp (observer).",
            {"Una Price", "Idris Vale"}},
        Row{"as an observer",
            "The inspectors were Una Price and Idris Vale, with Olwen Sharp as an observer.",
            {"Una Price", "Idris Vale"}},
        Row{"shadowed",
            "The inspectors were Una Price and Idris Vale, shadowed by Olwen Sharp.",
            {"Una Price", "Idris Vale"}},
        Row{"titles",
            "The inspectors were Ms Una Price HMI, Dr Idris Vale and Mrs Zoë Marsh.",
            {"Una Price: HMI", "Idris Vale", "Zoë Marsh"}},
        Row{"initials",
            "The inspectors were J. Price, HMI, and A. B. Vale, HMI.",
            {"J. Price: HMI", "A. B. Vale: HMI"}},
        Row{"together with",
            "The visit was conducted by Una Price, HMI, together with Idris Vale, HMI.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"days before by",
            "The visit was carried out on 11 and 12 May 2022 by Una Price, HMI, and Idris Vale, HMI.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"days between",
            "The visit was led by Una Price, HMI, on 11 and 12 May 2022, with Idris Vale, HMI.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"brackets after each",
            "The inspectors were Una Price (HMI) and Idris Vale (HMI).",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"regulatory inspection manager",
            "The inspectors were Una Price, HMI, and Idris Vale, Regulatory Inspection Manager.",
            {"Una Price: HMI", "Idris Vale: Regulatory Inspection Manager"}},
        Row{"no space after the stop",
            "The inspectors were Una Price and Idris Vale.Inspectors met staff.",
            {"Una Price", "Idris Vale"}},
        Row{"double barrelled",
            "The inspectors were Gethin Powell-Jones and Wanda Hetherington-Ali.",
            {"Gethin Powell-Jones", "Wanda Hetherington-Ali"}},
        Row{"apostrophes",
            "The inspectors were Siobhán O’Shea, Marco D’Amico and Joaquim d’Ávila.",
            {"Siobhán O’Shea", "Marco D’Amico", "Joaquim d’Ávila"}},
        Row{"as well as",
            "The visit was led by Una Price HMI as well as Idris Vale HMI and Zoë Marsh HMI.",
            {"Una Price: HMI", "Idris Vale: HMI", "Zoë Marsh: HMI"}},
        Row{"undertaking",
            "The inspectors undertaking this visit were Una Price, HMI, and Idris Vale, HMI.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"who quality assured",
            "The inspectors were Una Price, HMI, and Idris Vale, HMI. They were accompanied by Olwen Sharp, "
            "a "
            "senior HMI, who was there to quality assure the visit.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"an office before its name",
            "The team comprised one of His Majesty’s Inspectors, Una Price, and a social care regulatory "
            "inspector, Idris Vale.",
            {"Una Price", "Idris Vale: social care regulatory inspector"}},
        Row{"the lead first, then the others",
            "The lead inspector was Una Price. Idris Vale and Zoë Marsh were the team inspectors.",
            {"Una Price", "Idris Vale", "Zoë Marsh"}},
        Row{"were the team",
            "Una Price, lead HMI, Idris Vale, HMI, and Zoë Marsh, OI, were the inspection team.",
            {"Una Price: lead HMI", "Idris Vale: HMI", "Zoë Marsh: OI"}},
        Row{"I led with", "I led the visit, with Idris Vale, HMI.", {"Idris Vale: HMI"}},
        Row{"for a day",
            "The inspectors were Una Price, Idris Vale and, for the first day, Zoë Marsh.",
            {"Una Price", "Idris Vale", "Zoë Marsh"}},
        Row{"a day in brackets",
            "The inspectors were Una Price HMI and Idris Vale HMI (day two only).",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"more particles",
            "His Majesty’s Inspectors for this visit were Wanjirũ wa Kariũki, Ana-Maria de los Santos and "
            "Tim "
            "St. John.",
            {"Wanjirũ wa Kariũki", "Ana-Maria de los Santos", "Tim St. John"}},
        Row{"was assisted by",
            "Una Price, His Majesty’s Inspector, was the lead inspector; she was assisted by Idris Vale.",
            {"Una Price: His Majesty’s Inspector", "Idris Vale"}},
        Row{"joined on a day",
            "Una Price HMI led the visit and was joined on the second day by Idris Vale HMI.",
            {"Una Price: HMI", "Idris Vale: HMI"}},
        Row{"two HMI with a colon",
            "The visit was conducted by two HMI: Una Price and Idris Vale.",
            {"Una Price", "Idris Vale"}},
        Row{"one alone", "His Majesty’s Inspector for this visit was Una Price.", {"Una Price"}},
        Row{"carried out remotely",
            "The visit was carried out remotely by Her Majesty’s Inspectors Una Price and Idris Vale.",
            {"Una Price", "Idris Vale"}}));

// A name that no rule takes for an inspector's is for a reader.
TEST(InspectorForms, AreFlaggedWhereANameIsNotUnderstood) {
  for (const std::string sentence :
       {"The inspectors were Una Price, Idris Vale and Jo.",
        "Una Price, HMI, led the visit, and jo-ann ò mara, HMI, and Zoë Marsh, HMI, worked beside her.",
        "The visit was undertaken by Una Price, HMI, and Idris Vale, Ofsted’s National Lead for social care.",
        "The inspectors were Una Price and Idris Vale. Zoë Marsh joined them for a day.",
        "His Majesty’s Inspectors for this visit were Una Price and Idris"}) {
    const auto letter = testing::read_letter(
        {.opening =
             "This letter summarises the findings of a focused visit to Northbridge on 11 and 12 May 2022. " +
             sentence});
    EXPECT_THAT(testing::codes(testing::extracted(letter).diagnostics),
                ::testing::Contains("name_not_understood"))
        << sentence;
  }
}

}  // namespace
}  // namespace letterlens
