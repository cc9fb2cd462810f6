"""Authorities that no case holds, in the forms in which briefs cite them."""

from __future__ import annotations

TREATISES = [
    "11A Charles Alan Wright & Arthur R. Miller, Federal Practice and Procedure § 2948 (3d ed.)",
    "11A Wright & Miller, Fed. Prac. & Proc. § 2948 (3d ed.)",
    "2 Moore’s Federal Practice § 12.34 (2021)",
    "Dan B. Dobbs, Law of Remedies § 2.11(2) (2d ed. 1993)",
    "Antonin Scalia & Bryan A. Garner, Reading Law 56 (2012)",
    "Jeff Kosseff, The Twenty-Six Words That Created the Internet 12 (2019)",
    "Erwin Chemerinsky, Constitutional Law: Principles and Policies 1234 (6th ed. 2019)",
    "Black’s Law Dictionary 855 (11th ed. 2019)",
    "BLACK’S LAW DICTIONARY 855 (11th ed. 2019)",
    "Oxford English Dictionary (2d ed. 1989)",
    "Restatement (Second) of Contracts § 241 cmt. a (Am. L. Inst. 1981)",
    "Restatement (Third) of Torts: Phys. & Emot. Harm § 6 (2010)",
    "U.C.C. § 2-609 (Am. L. Inst. & Unif. L. Comm’n 2020)",
    "Model Rules of Pro. Conduct r. 3.3(a)(1) (Am. Bar Ass’n 2020)",
    "ABA Comm. on Ethics & Pro. Resp., Formal Op. 512 (2024)",
    "The Federalist No. 78 (Alexander Hamilton)",
    "Eric Goldman, Why Section 230 Is Better, 95 Notre Dame L. Rev. Reflection 33, 36 (2019)",
]
LAWS = [
    "U.S. CONST. amend. XIV, § 1",
    "Wash. Const. art. I, § 5",
    "S. Rep. No. 104-230, at 194 (1996)",
    "H.R. Rep. No. 104-458, at 194 (1996) (Conf. Rep.)",
    "H.R. 1865, 115th Cong. § 2 (2017)",
    "Pub. L. No. 104-104, § 509, 110 Stat. 56, 137 (1996)",
    "141 Cong. Rec. H8469 (daily ed. Aug. 4, 1995) (statement of Rep. Cox)",
    "Hearing on Section 230 Before the S. Comm. on Com., 116th Cong. 12 (2020)",
    "Exec. Order No. 13,925, 85 Fed. Reg. 34,079 (June 2, 2020)",
    "W. Wash. LCR 7(d)(3)",
    "Regulation (EU) 2016/679, art. 17",
]
CASES = [
    "Marbury v. Madison, 5 U.S. (1 Cranch) 137, 177 (1803)",
    "Doe v. Roe, No. 20-cv-1234 (BJR), slip op. at 4 (S.D.N.Y. Jan. 5, 2021), ECF No. 44",
    "Lopez v. Brewer, 680 F.3d 1068 (9th Cir. 2012) (quoting Doe v. Armstrong, 520 U.S. 9 (1997))",
    "Roe v. Wade, 410 U.S. 113 (1973), overruled by Dobbs v. Jackson, 597 U.S. 215 (2022)",
    "State v. Smith, 2020-Ohio-1234, ¶ 12",
    "R (Miller) v Prime Minister [2019] UKSC 41",
    "American Cyanamid Co v Ethicon Ltd [1975] AC 396 (HL) 408",
    "Handyside v. United Kingdom, 24 Eur. Ct. H.R. (ser. A) (1976)",
    "Case C-131/12 Google Spain SL v AEPD, EU:C:2014:317",
    "BGH, Urteil vom 27. Januar 2022, III ZR 12/21",
    "Cass. civ. 1re, 3 nov. 2005, n° 04-11.111",
]
PAPERS = [
    "AWS Customer Agreement, § 7.2(b)(i) (last updated Nov. 2020)",
    "AWS Customer Agreement § 7.2(b)(i)",
    "Customer Service Agreement § 7.2(b)(ii)",
    "CSA § 7.2(b)",
    "Acceptable Use Policy",
    "Tr. of Oral Arg. 12:3–9",
    "Defs.’ Mem. 12",
    "Brief for Respondent at 9, NetChoice, LLC v. Paxton, 142 S. Ct. 1715 (2022) (No. 21A720)",
    "Letter from AWS to Amy Peikoff (Jan. 9, 2021)",
    "@realDonaldTrump, Twitter (Jan. 8, 2021, 9:46 AM)",
    "Parler, Community Guidelines, https://parler.com/guidelines (last visited Jan. 10, 2021)",
    "Wikipedia, Parler, https://en.wikipedia.org/wiki/Parler (last visited Jan. 12, 2021)",
    "N.Y. Times, Jan. 11, 2021, at A1",
]
ALL = [*TREATISES, *LAWS, *CASES, *PAPERS]
